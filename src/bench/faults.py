#!/usr/bin/python3
"""Weighs the tests: plants the faults of faults.txt, one at a time, and says which of them the tests notice.

Needs the compiled tests (mvn test-compile). A fault is a line or a part of one that stands once in its file. It is
compiled aside, so that the sources stay as they are. The exit status is 1 if a fault is not noticed, or cannot be
planted because the source has changed.
"""

import argparse
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TABLE = Path(__file__).with_suffix(".txt")
MAIN = ROOT / "src/main"
OPTIONS = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dcase.share=0.02"]
LAUNCHER = "org.junit.platform:junit-platform-console-standalone:6.1.3"
LIMIT = 600  # s; a fault that makes the tests hang is noticed


def faults():
    """Yields the area, the path, the kind, the text and its replacement of each fault."""
    area = ""
    for block in TABLE.read_text().split("\n\n")[1:]:
        lines = block.splitlines()
        if lines[0].startswith("# "):
            area = lines[0][2:]
        else:
            path, _, kind = lines[0].partition("  ")
            old, new = lines[1:3]
            yield area, path, kind, old[2:], new[2:]


def class_path(folder):
    """Returns the class path of the program and its tests, with all libraries."""
    libraries = Path(folder) / "libraries"
    subprocess.run(
        ["mvn", "-q", "dependency:build-classpath", "-Dmdep.includeScope=test", f"-Dmdep.outputFile={libraries}"],
        cwd=ROOT, check=True, stdout=sys.stderr)
    return f"target/test-classes:target/classes:{libraries.read_text().strip()}"


def launched(folder):
    """Returns the launcher of the tests, and the class path of the tests with all libraries."""
    subprocess.run(
        ["mvn", "-q", "dependency:copy", f"-Dartifact={LAUNCHER}", f"-DoutputDirectory={folder}"],
        cwd=ROOT, check=True, stdout=sys.stderr)
    return f"{next(folder.glob('*.jar'))}:{class_path(folder)}"


def plant(fault, classes, libraries):
    """Compiles a fault into a folder. Returns why that is impossible, or nothing."""
    _, path, _, old, new = fault
    source = next(root / path for root in (MAIN / "java/descenso", MAIN / "resources/descenso") if (root / path).exists())
    text = source.read_text()
    if text.count(old) != 1:
        return f"stands there {text.count(old)} times"
    broken = text.replace(old, new)
    if source.suffix != ".java":
        copy = classes / source.relative_to(MAIN / "resources")
        copy.parent.mkdir(parents=True)
        copy.write_text(broken)
        return ""
    copy = classes / "source" / source.relative_to(MAIN / "java")
    copy.parent.mkdir(parents=True)
    copy.write_text(broken)
    done = subprocess.run(
        ["javac", "-proc:none", "-nowarn", "-parameters", "-encoding", "UTF-8", "-implicit:none",
         "-d", classes, "-cp", libraries, copy], stderr=subprocess.PIPE, text=True)
    return "does not compile: " + done.stderr.splitlines()[0] if done.returncode else ""


def is_noticed(classes, libraries, tests, area=""):
    """Tests whether one of the tests fails on the classes in a folder, and of the transcripts one of an area."""
    chosen = [f"--select-{'package' if name.islower() else 'class'}=descenso.{name}" for name in tests]
    try:
        done = subprocess.run(
            ["java", *OPTIONS, f"-Dtranscripts={area}", "-cp", f"{classes}:{libraries}",
             "org.junit.platform.console.ConsoleLauncher", "execute", "--disable-banner", "--details=none", "--fail-if-no-tests", "--fail-fast", *chosen],
            cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LIMIT)
        return done.returncode != 0
    except subprocess.TimeoutExpired:
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", default="", help="the beginning of the paths of the faults, as app/lab")
    parser.add_argument("--areas", nargs="+", default=[], help="headings of the table, as lab; all without it")
    parser.add_argument("--every", type=int, default=1, help="tries a sample: every nth fault, from the first")
    parser.add_argument("--jobs", type=int, default=1, help="number of faults that are tried at the same time")
    parser.add_argument(
        "--tests", nargs="+", default=["transcript"], help="classes or packages of tests, as transcript, view.ViewTest")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        libraries = launched(Path(name))
        if is_noticed(Path(name), libraries, given.tests):
            sys.exit("the tests fail without a fault")

        def weigh(fault):
            with tempfile.TemporaryDirectory() as folder:
                why = plant(fault, Path(folder), libraries)
                areas = [fault[0], ""] if given.tests == ["transcript"] else [""]
                seen = not why and any(is_noticed(Path(folder), libraries, given.tests, area) for area in areas)
                return why or ("noticed" if seen else "NOT NOTICED")

        all_faults = [f for f in faults() if f[0] in (given.areas or [f[0]]) and f[1].startswith(given.files)]
        all_faults = all_faults[:: given.every]
        seen = 0
        with ThreadPoolExecutor(given.jobs) as pool:
            for fault, result in zip(all_faults, pool.map(weigh, all_faults)):
                seen += result == "noticed"
                _, path, kind, old, new = fault
                print(f"{result}: {path} ({kind}): {old.strip()} -> {new.strip()}", flush=True)
        print(f"{seen} of {len(all_faults)} faults noticed")
        sys.exit(seen < len(all_faults))


if __name__ == "__main__":
    main()
