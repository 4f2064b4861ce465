//! How WebKit paints on a Linux machine without a graphics card.
//!
//! WebKit shares its buffers with the window through the card's memory. Where there is none that
//! path still runs, over an emulated OpenGL: a window of twice the wait and a third more memory.
//! Without it WebKit paints into plain memory. Such a machine is short of memory, too: two pools for
//! what threads allocate, instead of eight for each core, keep some 10 MB less of what a large book
//! left behind. Both switches are read when a process starts, and its own environment cannot be
//! changed safely once threads may run, so the program starts itself again in its own place.

use std::{env, ffi::OsStr, fs, os::unix::process::CommandExt as _, path::Path, process::Command};

/// WebKitGTK's own switch; what the user has set it to stays.
const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
/// The C library's own, with how many of its pools the program asks for.
const POOLS: (&str, &str) = ("MALLOC_ARENA_MAX", "2");

/// Starts the program again with the switch where it is of use. Comes back where it is not, where
/// it is set, and where starting again fails: then the window opens as WebKit would have it.
pub(crate) fn settle() {
    if env::var_os(SWITCH).is_some() || has_card(Path::new("/dev/dri")) {
        return;
    }
    let Ok(program) = env::current_exe() else { return };
    let mut arguments = env::args_os();
    let mut again = Command::new(program);
    if let Some(name) = arguments.next() {
        again.arg0(name);
    }
    if env::var_os(POOLS.0).is_none() {
        again.env(POOLS.0, POOLS.1);
    }
    // Only comes back when it fails, and there is no log yet to say so in.
    let _ = again.args(arguments).env(SWITCH, "1").exec();
}

/// Whether the folder of graphics devices has one that draws.
fn has_card(devices: &Path) -> bool {
    let draws = |name: &OsStr| name.to_string_lossy().starts_with("renderD");
    fs::read_dir(devices)
        .is_ok_and(|found| found.flatten().any(|device| draws(&device.file_name())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_a_device_that_draws() {
        let folder = env::temp_dir().join(format!("rapport-dri-{}", std::process::id()));
        assert!(!has_card(&folder), "no folder, no card");
        fs::create_dir_all(&folder).expect("a folder for devices");
        fs::write(folder.join("card0"), "").expect("a device");
        assert!(!has_card(&folder), "a card that only shows pictures draws none");
        fs::write(folder.join("renderD128"), "").expect("a device");
        assert!(has_card(&folder), "a render node draws");
        fs::remove_dir_all(&folder).expect("the folder was ours");
    }
}
