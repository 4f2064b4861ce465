use super::{Colours, DARK, LIGHT, Rgb, css};

const SCHEMES: [(&str, Colours); 2] = [("light", LIGHT), ("dark", DARK)];

#[test]
fn text_reads_on_every_ground() {
    for (scheme, c) in SCHEMES {
        let texts = [
            ("ink", c.ink, None),
            ("ink-2", c.ink_2, None),
            ("ink-3", c.ink_3, None),
            ("accent", c.accent, Some(c.accent_soft)),
            ("good", c.good, Some(c.good_soft)),
            ("watch", c.watch, Some(c.watch_soft)),
            ("risk", c.risk, Some(c.risk_soft)),
            ("none", c.none, Some(c.none_soft)),
        ];
        for (name, text, soft) in texts {
            for ground in [Some(c.paper), Some(c.sheet), Some(c.sunk), soft].into_iter().flatten() {
                let ratio = text.contrast(ground);
                assert!(
                    ratio >= 4.5,
                    "{scheme} {name} on #{} has {ratio:.2}:1, WCAG AA asks 4.5",
                    ground.hex()
                );
            }
        }
        let soft = [c.accent_soft, c.good_soft, c.watch_soft, c.risk_soft, c.none_soft];
        for ground in soft {
            for text in [c.ink, c.ink_2] {
                let ratio = text.contrast(ground);
                assert!(ratio >= 4.5, "{scheme}: text on #{} has {ratio:.2}:1", ground.hex());
            }
        }
        let on_accent = c.on_accent.contrast(c.accent);
        assert!(on_accent >= 4.5, "{scheme}: a primary button's text has {on_accent:.2}:1");
        let focus = c.focus.contrast(c.sunk).min(c.focus.contrast(c.sheet));
        assert!(focus >= 3.0, "{scheme}: the ring of focus has {focus:.2}:1, WCAG AA asks 3");
    }
}

#[test]
fn numbers_read_on_every_shade_and_more_is_never_paler() {
    use crate::figure::Tone;
    let tones = [Tone::Accent, Tone::Good, Tone::Watch, Tone::Risk, Tone::Unknown, Tone::Muted]
        .into_iter()
        .chain((0..6).map(Tone::Series));
    for tone in tones {
        for (scheme, colours) in SCHEMES {
            let mut last = 0.0;
            for step in 0..=100 {
                let ground = colours.shade(tone, f64::from(step) / 100.0);
                let ratio = colours.text_on(ground).contrast(ground);
                assert!(ratio >= 4.5, "{scheme} {tone:?}: {ratio:.2}:1 at {step} % of the ramp");
                let depth = ground.contrast(colours.sheet);
                assert!(depth >= last - 0.01, "{scheme} {tone:?}: paler again at {step} %");
                last = depth;
            }
            let (least, most) = (colours.shade(tone, 0.0), colours.shade(tone, 1.0));
            assert!(least != colours.sheet, "{scheme} {tone:?}: nothing is not a blank");
            assert!(most.contrast(least) > 1.3, "{scheme} {tone:?}: the ramp says nothing");
        }
    }
}

/// Severity 1.0 of G. M. Machado et al., "A Physiologically-based Model for Simulation of Color
/// Vision Deficiency" (2009), on linear RGB.
const EYES: [(&str, [[f64; 3]; 3]); 3] = [
    ("common eyes", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
];

fn linear(Rgb(r, g, b): Rgb) -> [f64; 3] {
    [r, g, b].map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

fn times(matrix: &[[f64; 3]; 3], [x, y, z]: [f64; 3]) -> [f64; 3] {
    matrix.map(|[a, b, c]| a * x + b * y + c * z)
}

/// CIE L*a*b* under D65.
fn lab(rgb: [f64; 3]) -> [f64; 3] {
    const XYZ: [[f64; 3]; 3] =
        [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]];
    let [x, y, z] = times(&XYZ, rgb.map(|c| c.clamp(0.0, 1.0)));
    let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let (x, y, z) = (f(x / 0.95047), f(y), f(z / 1.08883));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn apart([a, b, c]: [f64; 3], [x, y, z]: [f64; 3]) -> f64 {
    ((a - x).powi(2) + (b - y).powi(2) + (c - z).powi(2)).sqrt()
}

#[test]
fn series_keep_apart_for_every_eye() {
    for (scheme, colours) in SCHEMES {
        for (eye, matrix) in EYES {
            for (at, one) in colours.series.iter().enumerate() {
                for other in colours.series.iter().skip(at + 1) {
                    let seen = |c: &Rgb| lab(times(&matrix, linear(*c)));
                    let distance = apart(seen(one), seen(other));
                    assert!(
                        distance >= 15.0,
                        "{scheme}, {eye}: #{} and #{} are only {distance:.1} apart (CIE76)",
                        one.hex(),
                        other.hex()
                    );
                }
            }
        }
    }
}

#[test]
fn tokens_of_the_window_are_current() {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/style/palette.gen.css").to_owned();
    let committed = std::fs::read_to_string(&path)
        .unwrap_or_else(|cause| panic!("{path} must be committed: {cause}"));
    assert_eq!(
        committed,
        css(),
        "palette.gen.css is stale: cargo run -p rapport-charts --example palette_css > {path}"
    );
}
