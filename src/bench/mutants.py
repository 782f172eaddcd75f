#!/usr/bin/python3
"""Reads and draws many broken lessons and experiments, and prints the longest time for each kind of mutation.

Needs the compiled tests (mvn test-compile). The times are CPU times in a warm JVM of 200 MB. The exit status is 1 if a
file took a second or more, or if one caused anything other than diagnostics.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 1000  # ms


def class_path(folder):
    """Returns the class path of the program and its tests, with all libraries."""
    libraries = Path(folder) / "libraries"
    subprocess.run(
        ["mvn", "-q", "dependency:build-classpath", "-Dmdep.includeScope=test", f"-Dmdep.outputFile={libraries}"],
        cwd=ROOT, check=True, stdout=sys.stderr)
    return f"target/test-classes:target/classes:{libraries.read_text().strip()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mutants", type=int, nargs="?", default=20000)
    count = str(parser.parse_args().mutants)
    with tempfile.TemporaryDirectory() as folder:
        said = subprocess.run(
            ["java", "-Xmx200m", "-cp", class_path(folder), "descenso.check.MutantReader", count, folder],
            cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if said.returncode:
        sys.exit(said.stdout)
    kinds = [line.split(" ", 4) for line in said.stdout.splitlines()]
    kinds.sort(key=lambda kind: -int(kind[3]))
    for kind, files, good, slowest, mutant in kinds:
        print(f"{slowest:>5} ms  {kind:16} {files:>5} files, {good:>4} good; the slowest: {mutant}")
    sys.exit(int(kinds[0][3]) >= LIMIT)


if __name__ == "__main__":
    main()
