//! Rectangles in nominal pixels.

/// A rectangle; `y` grows downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Area {
    pub(super) fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x, y, width: width.max(0.0), height: height.max(0.0) }
    }

    pub(super) fn right(&self) -> f64 {
        self.x + self.width
    }

    pub(super) fn bottom(&self) -> f64 {
        self.y + self.height
    }

    pub(super) fn centre(&self) -> f64 {
        self.x + self.width / 2.0
    }

    pub(super) fn middle(&self) -> f64 {
        self.y + self.height / 2.0
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    pub(super) fn grown(&self, by: f64) -> Self {
        Self::new(self.x - by, self.y - by, self.width + 2.0 * by, self.height + 2.0 * by)
    }

    /// Whether the straight line between two points touches the rectangle.
    pub(super) fn meets_line(&self, from: (f64, f64), to: (f64, f64)) -> bool {
        // Liang and Barsky: clip the line's parameter 0–1 by each edge.
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let edges = [
            (-dx, from.0 - self.x),
            (dx, self.right() - from.0),
            (-dy, from.1 - self.y),
            (dy, self.bottom() - from.1),
        ];
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (slope, room) in edges {
            if slope == 0.0 {
                if room < 0.0 {
                    return false;
                }
            } else if slope < 0.0 {
                enter = enter.max(room / slope);
            } else {
                leave = leave.min(room / slope);
            }
        }
        enter <= leave
    }
}

/// What is left of the stretch `from`–`to` when the taken stretches are cut out of it.
pub(super) fn free(from: f64, to: f64, mut taken: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    taken.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut out = Vec::new();
    let mut at = from;
    for (start, end) in taken {
        if start > at {
            out.push((at, start.min(to)));
        }
        at = at.max(end);
        if at >= to {
            return out;
        }
    }
    out.push((at, to));
    out
}
