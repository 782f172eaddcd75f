#!/usr/bin/python3
"""Measures what a student feels: the start, bytes on the wire, the time to a key's answer, memory.

Starts the built tutor on a pty of 80x24 and reads its screen with an emulated terminal (Debian: python3-pyte). Prints
tables: the start beside a bare JVM that prints one line and beside what else shows slides in a terminal (Debian:
lookatme, patat, glow; those that are there); what pages, keys and frames cost beside what an ideal encoder would need; how soon keys are answered, idle and while networks train, on a fast link and on one of 9600 bytes a second; and
how much memory the lab takes.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
import lab
import pages
import starts
from terminal import COLUMNS, MARKS, ROWS, RUN, found_jdks, machine, percentile, release


def times(name, measured, limit=""):
    return (
        f"  {name:36}{len(measured):5} keys{statistics.median(measured):8.1f} ms"
        f"{percentile(measured, 0.99):8.1f} ms{max(measured):8.1f} ms  {limit}".rstrip()
    )


def costs(name, measured, limit):
    """Of the ratio the marks of the frames are left out: an ideal encoder knows nothing of them."""
    frames, sizes, changed, best = zip(*measured)
    excess = (sum(sizes) - MARKS * sum(frames)) / max(1, sum(best))
    return (
        f"  {name:24}{len(sizes):6}{statistics.median(sizes):8.0f}{limit:>7}{max(sizes):8}"
        f"{statistics.median(changed):8.0f}{statistics.median(best):8.0f}{excess:8.2f}x"
    )


def start(jdks, folder, wishes):
    """To the first full frame, median, beside a bare JVM"""
    limits = {"17": "(at most 5.0x)", "25": "(at most 4.5x)"}
    for home in jdks:
        medians = starts.starts(home, folder / release(home), wishes.runs)
        for name, median in medians.items():
            limit = limits.get(release(home)[4:6], "") if name in starts.LESSONS else ""
            line = f"  {release(home):12}{name:22}{median:8.0f} ms{median / medians[starts.BARE_JVM]:8.1f}x  {limit}"
            print(line.rstrip())


def wire(jdks, folder, wishes):
    """Bytes on the wire: median, what that may be at most, the most; cells changed; an ideal encoder (at most 1.5x)"""
    print(f"  {'':24}{'times':>6}{'median':>8}{'limit':>7}{'most':>8}{'cells':>8}{'ideal':>8}{'ratio':>9}")
    for colours, limit in {"truecolor": 2000, "16 colours": 1400}.items():
        print(costs(f"page turn, {colours}", pages.turns(jdks[0], folder, colours), limit))
    for name, measured in pages.small_steps(jdks[0], folder).items():
        print(costs(name, measured, 60))
    every = []
    for experiment in lab.EXPERIMENTS:
        measured, seconds = lab.frames(jdks[0], folder, experiment)
        every += measured
        print(costs(f"frame, {experiment}", measured, "") + f"{len(measured) / seconds:6.1f} a second")
    print(costs("frame, of all these", every, 1200))


def keys(jdks, folder, wishes):
    """From the key to the last byte of its answer, once warm: median, 99 of 100, worst; while four train, 256 hidden units"""
    for home in jdks:
        limit = "(at most 3, 15)"
        print(times(f"{release(home)}, a page turned", pages.latency(home, folder, wishes.presses), limit))
        print(times(f"{release(home)}, while four train", lab.latency(home, folder, wishes.presses), limit))


def slow(jdks, folder, wishes):
    """The same, on a link of 9600 bytes a second"""
    for home in jdks:
        measured, rate = lab.slow_link(home, folder)
        print(times(f"{release(home)}, {rate:.1f} frames a second", measured, "(worst: at most 300)"))


def sweep(jdks, folder, wishes):
    """A sweep of 36,000 steps (at most 3 s), in the lab and by run; keys meanwhile"""
    for home in jdks:
        inside, alone, measured = lab.sweeps(home, folder, wishes.sweeps)
        seconds = f"{statistics.median(inside):.1f} s, by run {statistics.median(alone):.1f} s"
        print(times(f"{release(home)}, {seconds}", measured))


def memory(jdks, folder, wishes):
    """Resident memory in the lab, after a race, after a sweep (under 120 MB)"""
    for home in jdks:
        opened, raced, swept = (1.048576 * mebibytes for mebibytes in lab.memory(home, folder))
        print(f"  {release(home):12}{opened:8.0f}{raced:8.0f}{swept:8.0f} MB")


def idle(jdks, folder, wishes):
    """Bytes that an idle lab writes in 3 s: before a race, while it is paused, after it (none)"""
    for home in jdks:
        print(f"  {release(home):12}" + "".join(f"{size:8}" for size in lab.idle(home, folder)))


TABLES = [start, wire, keys, slow, sweep, memory, idle]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("jdk", nargs="*", type=Path, help="homes of JDKs; all of /usr/lib/jvm where none is given")
    parser.add_argument("--runs", type=int, default=11, help="starts of each (default 11)")
    parser.add_argument("--presses", type=int, default=150, help="keys timed of each kind (default 150)")
    parser.add_argument("--sweeps", type=int, default=5, help="sweeps of each kind (default 5)")
    parser.add_argument("--only", choices=[table.__name__ for table in TABLES], help="one table alone")
    wishes = parser.parse_args()
    jdks = wishes.jdk or found_jdks()
    if not jdks:
        sys.exit("no JDK found; give the home of one")
    subprocess.run([RUN, "--help"], check=True, stdout=subprocess.DEVNULL)  # builds where it must

    folder = Path(tempfile.mkdtemp())
    try:
        for home in jdks:
            starts.await_archive(home, folder)
        print(f"{machine()}; a pty of {COLUMNS}x{ROWS}")
        for table in TABLES:
            if wishes.only in (None, table.__name__):
                print(f"\n{table.__doc__}", flush=True)
                table(jdks, folder, wishes)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
