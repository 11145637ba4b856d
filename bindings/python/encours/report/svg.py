# SPDX-License-Identifier: MIT
"""Charts as inline SVG in whole coordinates.

A plot is stretched to whatever room there is, so its words stand outside of it as HTML of one size:
on a narrow screen they stay readable. Strokes do not stretch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .markup import text

WIDTH, HEIGHT = 1000, 300
STEPS = (1, 2, 5)


def bar(part: int, whole: int, kind: str = "") -> str:
    """A horizontal bar, for a cell of a table; the number stands beside it."""
    length = part * WIDTH // whole if whole > 0 and part > 0 else 0
    inner = f'<rect class="{kind}" width="{max(length, 3)}" height="10"/>' if part > 0 else ""
    return (f'<svg class="bar" viewBox="0 0 {WIDTH} 10" preserveAspectRatio="none" '
            f'aria-hidden="true">{inner}</svg>')


def strip(parts: Sequence[tuple[int, str]], label: str) -> str:
    """One bar made of parts that add up to the whole of it."""
    whole, before, pieces = sum(size for size, _ in parts), 0, []
    for size, kind in parts:
        if whole > 0 and size > 0:
            start, end = before * WIDTH // whole, (before + size) * WIDTH // whole
            pieces.append(f'<rect class="{kind}" x="{start}" width="{end - start}" height="10"/>')
        before += size
    return (f'<svg class="strip" viewBox="0 0 {WIDTH} 10" preserveAspectRatio="none" role="img" '
            f'aria-label="{text(label)}">{"".join(pieces)}</svg>')


def ceiling(largest: int) -> tuple[int, int]:
    """A round top of a scale, and the step between its lines: three to six of them."""
    step = 1
    while True:
        for factor in STEPS:
            if factor * step * 5 >= largest:
                return -(-max(largest, 1) // (factor * step)) * factor * step, factor * step
        step *= 10


@dataclass(frozen=True)
class Line:
    """A line over equal steps; None is a gap."""

    name: str
    kind: str
    values: Sequence[int | None]


def lines(drawn: Sequence[Line], labels: Sequence[str], unit: int, label: str) -> str:
    """Lines over time, oldest first; values count `unit` to the one of the scale."""
    largest = max((value for line in drawn for value in line.values if value is not None),
                  default=0)
    top, step = ceiling(-(-largest // unit))
    count = len(labels)
    inner = grid(top, step)
    for line in drawn:
        points = [None if value is None else (across(at, count), down(value, top * unit))
                  for at, value in enumerate(line.values)]
        inner += path(points, line.kind)
    names = [f"{value:,}" for value in range(0, top + 1, step)]
    return plot(inner, names, marks(labels, count, 3), label)


def path(points: Sequence[tuple[int, int] | None], kind: str) -> str:
    """A line with its gaps; a point between two gaps is a dot."""
    runs: list[list[tuple[int, int]]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    made = "".join("M" + "L".join(f"{x} {y}" for x, y in run) + ("h0" if len(run) == 1 else "")
                   for run in runs if run)
    last = next((point for point in reversed(points) if point is not None), None)
    dot = f'<path class="{kind} dot" d="M{last[0]} {last[1]}h0"/>' if last else ""
    return f'<path class="{kind}" d="{made}"/>{dot}' if made else ""


def across(at: int, count: int) -> int:
    """The middle of a step."""
    return (2 * at + 1) * WIDTH // (2 * count)


def down(value: int, top: int) -> int:
    return HEIGHT - max(0, value) * HEIGHT // top


def grid(top: int, step: int) -> str:
    drawn = (f"M0 {down(value, top)}H{WIDTH}" for value in range(0, top + 1, step))
    return f'<path class="grid" d="{"".join(drawn)}"/>'


def columns(bars: Sequence[tuple[int, str]], labels: Sequence[str], unit: int,
            label: str) -> str:
    """Upright bars; values count `unit` to the one of the scale."""
    largest = max((value for value, _ in bars), default=0)
    top, step = ceiling(-(-largest // unit))
    room = WIDTH // max(len(bars), 1)
    inner = grid(top, step)
    for at, (value, kind) in enumerate(bars):
        if value > 0:
            y = min(down(value, top * unit), HEIGHT - 2)
            inner += (f'<rect class="{kind}" x="{at * room + room // 8}" y="{y}" '
                      f'width="{room - room // 4}" height="{HEIGHT - y}"/>')
    names = [short(value) for value in range(0, top + 1, step)]
    return plot(inner, names, marks(labels, len(labels), 3), label)


def short(value: int) -> str:
    """A round number of a scale, in thousands or millions where it is one."""
    for size, letter in ((1_000_000_000, "bn"), (1_000_000, "m"), (1_000, "k")):
        if value and value % (size // 10) == 0 and value >= size:
            whole, tenth = divmod(value // (size // 10), 10)
            return f"{whole:,}{f'.{tenth}' if tenth else ''} {letter}"
    return f"{value:,}"


def marks(labels: Sequence[str], count: int, each: int) -> str:
    """Words under a plot: each of so many, the last among them; half of those on a narrow
    screen."""
    places = range(count - 1, -1, -each)
    made = [mark(labels[at], at, count, less=bool(back % 2)) for back, at in enumerate(places)]
    return '<svg class="marks" aria-hidden="true">' + "".join(reversed(made)) + "</svg>"


def mark(label: str, at: int, count: int, *, less: bool) -> str:
    kind = ' class="less"' if less else ""
    return f'<text{kind} x="{tenths(across(at, count))}%" y="1em">{text(label)}</text>'


def tenths(thousandths: int) -> str:
    return f"{thousandths // 10}.{thousandths % 10}"


def plot(inner: str, scale: Sequence[str], under: str, label: str) -> str:
    """A plot with the words of its scale on its left and those of its steps below."""
    count = len(scale) - 1
    words = "".join(
        f'<text x="100%" y="{tenths((count - at) * 1000 // count)}%">{text(name)}</text>'
        for at, name in enumerate(scale))
    return (f'<div class="plot" role="img" aria-label="{text(label)}">'
            f'<svg class="scale" aria-hidden="true">{words}</svg>'
            f'<svg class="area" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" '
            f'aria-hidden="true">{inner}</svg>{under}</div>')
