//! Numbers from numbers: growth, shares, classes, gaps.
