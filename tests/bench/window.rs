//! From the start of the program to the portfolio on the screen, and the memory it takes, beside
//! an empty Tauri window in the same run: as Tauri makes it, and with the renderer Rapport asks
//! WebKit for on a machine without a graphics card. Run by `make bench` under Xvfb, release builds:
//! `cargo bench -p rapport-tests --bench window -- RAPPORT_WINDOW EMPTY_WINDOW BOOK`.
//!
//! "Painted" is when letters stand in the middle of the screen, looked for every 5 ms. Memory is
//! the proportional set size of the program and all its children two seconds later.
#![expect(clippy::print_stdout, reason = "a benchmark prints")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a benchmark that fails has no figures to save"
)]

use std::{
    collections::HashSet,
    env, fs,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};
use x11rb::{
    connection::Connection,
    protocol::xproto::{ConnectionExt, ImageFormat},
    rust_connection::RustConnection,
};

/// What Rapport sets for itself where there is no graphics card.
const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
/// Counted starts of each window, after one that warms the file cache.
const RUNS: usize = 7;

struct Screen {
    connection: RustConnection,
    root: u32,
}

impl Screen {
    fn open() -> Self {
        let (connection, number) = x11rb::connect(None).expect("an X server; run under xvfb-run");
        let root = connection.setup().roots.get(number).expect("a screen").root;
        Self { connection, root }
    }

    /// Whether letters stand in the middle: light ground and many dark pixels.
    fn painted(&self) -> bool {
        let (x, y, width, height) = (260, 380, 700, 240);
        let image = self
            .connection
            .get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, !0)
            .unwrap()
            .reply()
            .unwrap();
        let (mut dark, mut light) = (0u32, 0u32);
        for pixel in image.data.chunks_exact(4) {
            let sum: u32 = pixel.iter().take(3).map(|&c| u32::from(c)).sum();
            dark += u32::from(sum < 300);
            light += u32::from(sum > 690);
        }
        light > 80_000 && dark > 800
    }
}

struct Figures {
    milliseconds: f64,
    megabytes: f64,
}

fn start(screen: &Screen, command: &[&str], switch: Option<&str>) -> Figures {
    let home = tempfile::tempdir().unwrap();
    let (program, arguments) = command.split_first().unwrap();
    let began = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .env_remove(SWITCH)
        .envs(switch.map(|value| (SWITCH, value)))
        .env("XDG_DATA_HOME", home.path())
        .env("XDG_CACHE_HOME", home.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while !screen.painted() {
        assert!(began.elapsed() < Duration::from_secs(20), "{program} painted nothing in 20 s");
        sleep(Duration::from_millis(5));
    }
    let milliseconds = began.elapsed().as_secs_f64() * 1000.0;
    sleep(Duration::from_secs(2));
    let megabytes = memory(child.id());
    end(&mut child);
    while screen.painted() {
        sleep(Duration::from_millis(20));
    }
    Figures { milliseconds, megabytes }
}

/// Proportional set size of a process and all below it, in megabytes.
fn memory(root: u32) -> f64 {
    let mut family = HashSet::from([root]);
    loop {
        let before = family.len();
        for entry in fs::read_dir("/proc").unwrap().flatten() {
            let Ok(id) = entry.file_name().to_string_lossy().parse::<u32>() else { continue };
            let Ok(stat) = fs::read_to_string(entry.path().join("stat")) else { continue };
            let parent = stat.rsplit_once(") ").and_then(|(_, rest)| rest.split(' ').nth(1));
            if parent.and_then(|p| p.parse().ok()).is_some_and(|p: u32| family.contains(&p)) {
                family.insert(id);
            }
        }
        if family.len() == before {
            break;
        }
    }
    let kilobytes: u64 = family
        .iter()
        .filter_map(|id| fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok())
        .filter_map(|text| {
            let line = text.lines().find(|l| l.starts_with("Pss:"))?.to_owned();
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        })
        .sum();
    kilobytes as f64 / 1024.0
}

fn end(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
    sleep(Duration::from_millis(500));
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

fn main() {
    let arguments: Vec<String> = env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let [window, empty, book] = arguments.as_slice() else {
        println!("window: nothing measured; name the two programs and a book");
        return;
    };
    let screen = Screen::open();
    let ours = [window.as_str(), "--book", book.as_str(), "--lang", "en"];
    let theirs = [empty.as_str()];
    // The same sign that Rapport goes by.
    let card = fs::read_dir("/dev/dri").is_ok_and(|found| {
        found.flatten().any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
    });
    let like = (!card).then_some("1");
    let windows: [(&str, &[&str], Option<&str>); 3] = [
        ("empty Tauri window", &theirs, None),
        ("empty Tauri window, painted as Rapport's", &theirs, like),
        ("Rapport, portfolio painted", &ours, None),
    ];
    for (_, command, switch) in windows {
        start(&screen, command, switch);
    }
    let mut runs: [Vec<Figures>; 3] = Default::default();
    for _ in 0..RUNS {
        for (found, (_, command, switch)) in runs.iter_mut().zip(windows) {
            found.push(start(&screen, command, switch));
        }
    }
    let of = |all: &[Figures]| {
        let time = median(all.iter().map(|f| f.milliseconds).collect());
        (time, median(all.iter().map(|f| f.megabytes).collect()))
    };
    let [plain, like, rapport] = runs.each_ref().map(|all| of(all));
    println!("| window, median of {RUNS} | to painted, ms | memory (PSS), MB |");
    println!("| --- | ---: | ---: |");
    for ((name, ..), (time, memory)) in windows.iter().zip([plain, like, rapport]) {
        println!("| {name} | {time:.0} | {memory:.0} |");
    }
    for (name, (time, memory)) in [("the empty window", plain), ("the one painted alike", like)] {
        println!("| ratio to {name} | {:.2} | {:.2} |", rapport.0 / time, rapport.1 / memory);
    }
}
