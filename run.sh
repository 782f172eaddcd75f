#!/bin/sh
# Opens the tutor, building it first where the build is missing or older than its sources.
#   ./run.sh            the course        ./run.sh test    every test
#   ./run.sh --help     all the rest      ./run.sh reset   mends a terminal after a kill -9
# JAVA_HOME says which JDK; without it the newest that is found, with DESCENSO_JDKS only in that folder and on the PATH.
set -eu

# A closed stream would turn into the first file that Java opens; this way reading ends at once and writing fails.
true 3>&2 || exec 2>/dev/null
{ true 3>&1; } 2>/dev/null || exec 1</dev/null
{ true 3<&0; } 2>/dev/null || exec </dev/null

script=$0
while [ -h "$script" ]; do
  link=$(readlink "$script")
  case $link in
  /*) script=$link ;;
  *) script=$(dirname "$script")/$link ;;
  esac
done
case $script in
*/*) root=$(CDPATH='' cd -- "${script%/*}/" && pwd -P) ;;
*) root=$(pwd -P) ;;
esac
jar=$root/target/descenso.jar
# JLine's part in C, where it lies ready; else it is copied into a temporary folder at each start.
native=-Dlibrary.jline.path=$root/target/native/org/jline/nativ

# Java can name only files that the locale can, so it gets one that can name all; what is shown follows the learner's.
lc_all=${LC_ALL:-}
if [ -d /usr/lib/locale/C.utf8 ] || [ -d /usr/lib/locale/C.UTF-8 ]; then
  export LC_ALL=C.UTF-8
fi

# say ES EN: one line, in the language of the locale.
say() {
  case ${lc_all:-${LC_MESSAGES:-${LANG:-}}} in
  en*) printf 'descenso: %s\n' "$2" >&2 ;;
  *) printf 'descenso: %s\n' "$1" >&2 ;;
  esac
}

die() {
  say "$@"
  exit 1
}

# release_of HOME: sets $version to the JDK's own (17.0.21, …) and $release to its feature number, 0 where it is no JDK.
release_of() {
  release=0
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS='"' read -r key value _; do
    [ "$key" = JAVA_VERSION= ] || continue
    version=$value
    release=${version%%[!0-9]*}
  done <"$1/release"
}

# Sets $jdk to JAVA_HOME, or else to the newest JDK of at least 17.
find_jdk() {
  if [ -n "${JAVA_HOME:-}" ]; then
    jdk=$JAVA_HOME
    release_of "$jdk"
    [ "$release" -lt 17 ] || return 0
    die "JAVA_HOME ($jdk) no es un JDK 17 o posterior; quítala (unset JAVA_HOME) o pon en ella uno que lo sea" \
      "JAVA_HOME ($jdk) is no JDK 17 or later; unset JAVA_HOME or point it at a JDK 17 or later"
  fi
  if [ -n "${DESCENSO_JDKS:-}" ]; then
    set -- "$DESCENSO_JDKS"/*
  else
    set -- /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk*
  fi
  jdk= newest=16
  for home in "$@" "$(path_jdk)"; do
    release_of "$home"
    if [ "$release" -gt "$newest" ]; then
      jdk=$home newest=$release
    fi
  done
  [ -n "$jdk" ] || die "falta un JDK 17 o posterior; $install_es" "a JDK 17 or later is missing; $install_en"
  release_of "$jdk"
}

# The home of the javac that PATH finds, wherever its links lead.
path_jdk() {
  javac=$(command -v javac) || return 0
  javac=$(readlink -f "$javac" 2>/dev/null) || return 0
  printf '%s' "${javac%/bin/javac}"
}

install_es='instala «apt install openjdk-17-jdk maven» (Debian/Ubuntu), «dnf install java-latest-openjdk-devel maven» (Fedora) o «brew install openjdk maven» (macOS)'
install_en='install "apt install openjdk-17-jdk maven" (Debian/Ubuntu), "dnf install java-latest-openjdk-devel maven" (Fedora) or "brew install openjdk maven" (macOS)'

need_maven() {
  command -v mvn >/dev/null 2>&1 || die "falta Maven; $install_es" "Maven is missing; $install_en"
}

maven() {
  # Maven's own libraries use what newer JDKs warn of, at every start.
  quiet=
  [ "$release" -lt 24 ] || quiet=--sun-misc-unsafe-memory-access=allow
  (cd "$root" && JAVA_HOME=$jdk MAVEN_OPTS="${MAVEN_OPTS:-} $quiet" mvn -B "$@")
}

is_built() {
  [ -f "$jar" ] && newer=$(find "$root/pom.xml" "$root/src/main" "$root/src/vector" -newer "$jar") && [ -z "$newer" ]
}

build() {
  need_maven
  say 'preparando el tutor; solo hace falta una vez…' 'building the tutor; this is needed only once…'
  maven -q -Dmaven.test.skip=true package >&2 ||
    die 'la compilación falló; las líneas de arriba dicen por qué' 'the build failed; the lines above say why'
  touch "$jar" # Maven leaves a jar as old as it is whose contents stay the same
  find_archive
  make_archive
}

# What a JVM loads for the tutor it can keep in an archive, and start several times sooner from it. Sets $archive to the file
# of this JDK, and $uses and $makes to the options that use it and make it.
find_archive() {
  if [ "$release" -ge 25 ]; then
    archive=$root/target/start/$version.aot uses=-XX:AOTCache makes=-XX:AOTCacheOutput
  else
    archive=$root/target/start/$version.jsa uses=-XX:SharedArchiveFile makes=-XX:ArchiveClassesAtExit
  fi
}

# Makes it, in a rehearsal that nobody sees. Where that cannot be, the tutor starts as it would without.
make_archive() {
  [ -w "$root/target" ] && mkdir -p "$root/target/start" 2>/dev/null || return 0
  fresh=$root/target/start/$$.new
  # Classes linked ahead would all be loaded at each start, the lab's for a page too.
  if java rehearsal -XX:-AOTClassLinking "$makes=$fresh" -jar "$jar" learn 1 --lang es && mv -f "$fresh" "$archive"; then
    rm -rf "$archive.lock"
  else
    mkdir -p "$archive.lock"
  fi
  rm -f "$fresh"*
} >/dev/null 2>&1 </dev/null

rehearsal() {
  "$1" "$native" -cp "$jar" descenso.cli.Rehearsal "$@"
}

# Makes it later, beside all else; not while another start does, nor soon after one that could not.
make_archive_later() {
  lock=$archive.lock
  [ -w "$root/target" ] && mkdir -p "$root/target/start" 2>/dev/null || return 0
  if ! mkdir "$lock" 2>/dev/null; then
    [ -n "$(find "$lock" -prune -mmin +60)" ] && touch "$lock" || return 0
  fi
  (
    trap '' HUP
    nice -n 19 sh "$script" archive
  ) >/dev/null 2>&1 </dev/null &
}

# java RUNNER OPTION...: has RUNNER (exec, or rehearsal) carry out the JVM's command.
java() {
  runner=$1
  shift
  # What the JVM has to say, of an archive that it cannot use for one, belongs on no screen. An archive that is moved elsewhere
  # in memory has to be read as a whole; and in no country but this one can Java write a number without first loading what is
  # known of countries.
  "$runner" "$jdk/bin/java" -Xlog:disable -XX:+UseSerialGC -XX:-UsePerfData -XX:+IgnoreUnrecognizedVMOptions \
    -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Duser.language=en -Duser.country=US \
    "$native" -Ddescenso.home="$root" -Ddescenso.lc_all="$lc_all" "$@"
}

# The width of the terminal that is read from, as far as it is known.
columns() {
  size=$(stty size 2>/dev/null) || size=
  case ${size##* } in
  '' | 0) echo "${COLUMNS:-80}" ;;
  *) echo "${size##* }" ;;
  esac
}

case ${1:-} in
archive) # what a start has done beside it
  find_jdk
  find_archive
  make_archive
  exit 0
  ;;
reset)
  # What others may have left on: the mouse, no wrapping, margins, which are not lifted without moving the cursor.
  printf '\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?7h\033[m\0337\033[r\0338'
  # What the screen turns on.
  printf '\033[?2026l\033[m\033[?2004l\033[?25h\033[?1049l'
  [ ! -t 0 ] || stty sane || :
  exit 0
  ;;
test)
  find_jdk
  need_maven
  shift
  maven -Pstrict verify "$@"
  exit
  ;;
esac

find_jdk
is_built || build
find_archive
words=" $* "
set -- -jar "$jar" "$@"
late= early=0.05
case $words in
*' run '* | *' export '* | *' report '*)
  # What only a shell can ask: whether there are terminals behind the streams, and how wide they are.
  [ ! -t 0 ] || set -- -Ddescenso.stdin=yes "$@"
  [ ! -t 2 ] || set -- -Ddescenso.stderr="$(columns <&2)" "$@"
  if [ -t 1 ]; then
    { set -- -Ddescenso.stdout="$(columns <&3)" "$@"; } 3>&1
  fi
  ;;
*' check '*) ;;
*)
  # There a first page would pay for the optimizing compiler and never see its work. Sooner, the kernel would be compiled before
  # JDK 17 knows what its vectors are, and make objects of them for good.
  late=yes early=0.02
  if [ -t 0 ] && [ -t 1 ] && size=$(stty size 2>/dev/null); then
    set -- -Ddescenso.screen="${size#* }x${size% *}" "$@"
  fi
  ;;
esac
if [ -f "$archive" ] && ! [ "$jar" -nt "$archive" ]; then
  set -- "$uses=$archive" "$@"
else
  make_archive_later
fi
# Networks train many times faster with that compiler and its vectors. Until it has made instructions of them these are
# objects, and slow: so the kernel is compiled early, and waited for.
kernel=descenso.train.VectorKernel::*
set -- -XX:+UnlockExperimentalVMOptions -XX:+EnableVectorSupport \
  -XX:CompileCommand=quiet -XX:CompileCommand="CompileThresholdScaling,$kernel,$early" \
  -XX:CompileCommand="BackgroundCompilation,$kernel,false" "$@"
if [ -n "$late" ]; then
  # Many learners share a machine: a heap that grows with what is in it, not with what the machine has, and what the compilers
  # no longer need is given back.
  # The optimizing compiler ten times as late as by default, but for what else trains. Of two commands for a method the
  # later counts.
  set -- -Xms16m -Xmn8m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:TrimNativeHeapInterval=2000 \
    -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 \
    -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000 \
    -XX:CompileCommand=quiet \
    -XX:CompileCommand='CompileThresholdScaling,descenso.train.*::*,0.1' \
    -XX:CompileCommand='CompileThresholdScaling,descenso.optim.*::*,0.1' \
    -XX:CompileCommand='CompileThresholdScaling,org.ejml.*::*,0.1' "$@"
  if [ -d /proc/self ]; then
    # Linux: who trains gives way to a key's answer, and to others (nice 10); nothing is put first, not the compilers either,
    # and so the warning that this takes permission is none of ours.
    set -- -XX:ThreadPriorityPolicy=1 -XX:JavaPriority1_To_OSPriority=10 -XX:JavaPriority6_To_OSPriority=0 \
      -XX:JavaPriority7_To_OSPriority=0 -XX:JavaPriority8_To_OSPriority=0 -XX:JavaPriority9_To_OSPriority=0 \
      -XX:JavaPriority10_To_OSPriority=0 -XX:-PrintWarnings "$@"
  fi
fi
java exec "$@"
