#!/usr/bin/python3
"""Measures the speed of network training: steps per second of Adam in double precision on one core.

Runs the training loop of the tutor (JMH) with the vector kernel and with EJML's, and PyTorch's eager loop on one thread
if PyTorch is installed (Debian: python3-torch libopenblas0-pthread). Runs them network by network, so that other load
of the machine affects all alike. Prints one table.
"""

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ["OPENBLAS_NUM_THREADS"] = "1"
try:
    import torch
except ImportError:
    torch = None

ROOT = Path(__file__).resolve().parents[2]
BENCHMARK = "descenso.bench.TrainingBenchmark"
WARM_UP, MEASURED = 1.0, 4.0  # duration of PyTorch's runs, in seconds

# Sizes of the layers, activation of the hidden layers, rows of a batch, rows of the data set.
NETWORKS = {
    "notebook": ([64, 32, 10], "ReLU", 32, 1437),
    "moons": ([2, 16, 16, 2], "ReLU", 32, 256),
    "moons-tanh": ([2, 16, 16, 2], "Tanh", 32, 256),
    "larger": ([64, 128, 64, 10], "ReLU", 64, 1437),
}


def maven(jdk):
    """Builds the benchmark; returns its class path."""
    path = ROOT / "target/bench-classpath"
    goals = ["test-compile", "dependency:build-classpath", f"-Dmdep.outputFile={path}", "-Dmdep.includeScope=test"]
    subprocess.run(["mvn", "-B", "-q", "-Pbench", *goals], cwd=ROOT, env=os.environ | {"JAVA_HOME": str(jdk)}, check=True)
    return f"{ROOT}/target/bench-classes:{ROOT}/target/classes:{path.read_text()}"


def ours(jdk, classes, network):
    """Returns the steps per second of the tutor, by kernel."""
    with tempfile.NamedTemporaryFile(suffix=".json") as result:
        jmh = ["org.openjdk.jmh.Main", BENCHMARK, "-p", f"network={network}", "-rf", "json", "-rff", result.name]
        subprocess.run([jdk / "bin/java", "-cp", classes, *jmh], check=True, stdout=subprocess.DEVNULL)
        runs = json.load(result)
    return {run["benchmark"].rpartition(".")[2]: run["primaryMetric"]["score"] for run in runs}


def model(sizes, activation):
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [torch.nn.Linear(inputs, outputs), getattr(torch.nn, activation)()]
    return torch.nn.Sequential(*layers[:-1])


def steps(sizes, activation, batch, rows):
    """Runs PyTorch's eager loop without end; yields after each step."""
    inputs, labels = torch.rand(rows, sizes[0]), torch.randint(sizes[-1], (rows,))
    network = model(sizes, activation)
    optimizer = torch.optim.Adam(network.parameters())
    cross_entropy = torch.nn.CrossEntropyLoss()
    while True:
        for chosen in torch.randperm(rows).split(batch):
            optimizer.zero_grad()
            cross_entropy(network(inputs[chosen]), labels[chosen]).backward()
            optimizer.step()
            yield


def pytorch(network):
    """Returns the steps per second of PyTorch."""
    loop = steps(*NETWORKS[network])
    count, began, end = 0, time.perf_counter(), 0.0
    while (now := time.perf_counter() - began) < WARM_UP + MEASURED:
        next(loop)
        if now > WARM_UP:
            count += 1
            end = time.perf_counter() - began
    return count / (end - WARM_UP)


def machine(jdk):
    cpu = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    version = re.search(r'JAVA_VERSION="([^"]+)"', (jdk / "release").read_text()).group(1)
    torch_version = f"PyTorch {torch.__version__}" if torch else "PyTorch is not installed"
    return f"one core of {cpu.group(1) if cpu else platform.machine()}, JDK {version}, {torch_version}"


def found_jdk():
    homes = sorted(path.parents[1].resolve() for path in Path("/usr/lib/jvm").glob("*/bin/javac"))
    if not homes and "JAVA_HOME" not in os.environ:
        sys.exit("no JDK found; give the home of one")
    return Path(os.environ.get("JAVA_HOME") or homes[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jdk", type=Path, help="home of a JDK (default: JAVA_HOME, or else one in /usr/lib/jvm)")
    jdk = parser.parse_args().jdk or found_jdk()
    classes = maven(jdk)
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    if torch:
        torch.set_num_threads(1)
        torch.set_default_dtype(torch.float64)
    print(f"{machine(jdk)}\n\n  steps per second     vector      EJML   PyTorch    ratio")
    for network in NETWORKS:
        rates = ours(jdk, classes, network)
        theirs = pytorch(network) if torch else None
        comparison = f"{theirs:10.0f}{rates['vector'] / theirs:8.1f}x" if torch else f"{'-':>10}{'-':>9}"
        print(f"  {network:18}{rates['vector']:9.0f}{rates['ejml']:10.0f}{comparison}", flush=True)


if __name__ == "__main__":
    main()
