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
# The words that matter here already: the command, which is the first that is no option and no option's value, the learner,
# and the language asked for.
command= learner= lang= option=
for word in "$@"; do
  case $option in
  --learner) learner=$word ;;
  --lang) lang=$word ;;
  esac
  case $option,$word in
  ,--learner | ,--lang | ,--theme) option=$word ;;
  ,--learner=*) learner=${word#*=} ;;
  ,--lang=*) lang=${word#*=} ;;
  ,-*) ;;
  ,*) command=${command:-$word} ;;
  *) option= ;;
  esac
done

# Java can name only files that the locale can, so it gets one that can name all; what is shown follows the learner's.
lc_all=${LC_ALL:-}
if [ -d /usr/lib/locale/C.utf8 ] || [ -d /usr/lib/locale/C.UTF-8 ]; then
  export LC_ALL=C.UTF-8
fi

# say ES EN: one line, in the language asked for, the last one used, or the locale's. The name of a folder may hold signs
# that would steer the terminal: each is shown as "?". Those of two bytes (U+0080 to U+009F) some shells see only as bytes.
say() {
  find_language
  case $lang in
  en) words=$2 ;;
  *) words=$1 ;;
  esac
  # Patterns: controls, those of two bytes, and the signs that turn the direction of text.
  for sign in '[[:cntrl:]]' "$(printf '\302[\200-\237]')" \
    $(printf '\330\234 \342\200\216 \342\200\217 \342\200\252 \342\200\253 \342\200\254 \342\200\255 \342\200\256') \
    $(printf '\342\201\246 \342\201\247 \342\201\250 \342\201\251'); do
    while :; do
      case $words in
      *$sign*) words=${words%%$sign*}?${words#*$sign} ;;
      *) break ;;
      esac
    done
  done
  printf 'descenso: %s\n' "$words" >&2
}

# Sets $lang where nothing else than es or en was asked for.
find_language() {
  case $lang in es | en) return 0 ;; esac
  case ${lc_all:-${LC_MESSAGES:-${LANG:-}}} in
  en*) lang=en ;;
  *) lang=es ;;
  esac
  case ${XDG_STATE_HOME:-} in
  /*) place=$XDG_STATE_HOME ;;
  *) place=${HOME:-}/.local/state ;;
  esac
  [ "$learner" != me ] || learner=
  place=$place/descenso/place${learner:+-$learner}.properties
  [ -f "$place" ] && [ -r "$place" ] || return 0
  while IFS='=' read -r key value; do
    case $key=$value in language=es | language=en) lang=$value ;; esac
  done <"$place"
}

die() {
  say "$@"
  exit 1
}

if [ "${1:-}" = reset ]; then
  # What others may have left on: the mouse, no wrapping, margins, which are not lifted without moving the cursor; keys and
  # a keypad for applications.
  printf '\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?7h\033[m\0337\033[r\0338\033[?1l\033>'
  # What the screen turns on.
  printf '\033[?2026l\033[m\033[?2004l\033[?25h\033[?1049l'
  [ ! -t 0 ] || stty sane || :
  exit 0
fi

[ . -ef "${PWD:-}" ] || /bin/pwd -P >/dev/null 2>&1 ||
  die 'la carpeta en la que estás ya no existe; ve a otra, por ejemplo con «cd»' \
    'the folder that you are in is gone; go to another, with "cd" for one'
case $script in
*/*) root=$(CDPATH='' cd -- "${script%/*}/" && pwd -P) ;;
*) root=$(pwd -P) ;;
esac
case $root in
*:*) die "la carpeta del tutor ($root) lleva «:» en su nombre, que Java no admite; dale otro" \
  "the tutor's folder ($root) has a \":\" in its name, which Java cannot take; give it another" ;;
*[!\ -~]*)
  if command -v iconv >/dev/null && ! printf %s "$root" | iconv -f UTF-8 -t UTF-8 >/dev/null 2>&1; then
    die 'el nombre de la carpeta del tutor no está en UTF-8, y Java no la encuentra; dale otro' \
      "the name of the tutor's folder is not in UTF-8, and Java cannot find it; give it another"
  fi
  ;;
esac
target=$root/target

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

# A build is a folder of its own, target/builds/NUMBER.PID, which is there only as a whole and never changes: the jar, its
# libraries and, under start, what makes a start quick. Its stamp is as old as the sources that it is made of. A tutor that runs
# from an older build keeps that.

# Sets $build, $jar and $native to those of the newest.
find_build() {
  for build in "$target"/builds/*; do :; done
  jar=$build/descenso.jar
  # JLine's part in C, where it lies ready; else it is copied into a temporary folder at each start.
  native=-Dlibrary.jline.path=$build/native/org/jline/nativ
}

# newer_than FILE: lists the sources that are.
newer_than() {
  LC_ALL=C find "$root/pom.xml" "$root/src/main" "$root/src/vector" -newer "$1" -exec ls -ld {} +
}

# Whether the newest is made of the sources as they are. Those dated in the future are newer than any.
is_built() {
  [ -s "$jar" ] && newer=$(newer_than "$build/stamp") || return 1
  [ -z "$newer" ] || [ "$newer" = "$(cat "$build/future" 2>/dev/null)" ]
}

# A lock is a file of two lines: the number of the process that has it, and how ps shows that process; the second is empty
# where there is no ps.

# shown PID: how ps shows that process.
shown() {
  LC_ALL=C ps -ww -o args= -p "$1" 2>/dev/null || :
}

# is_held FILE: whether another process that lives has that lock. The number of a dead one may be another's by now, which ps
# shows differently; without ps only time tells, so no lock holds for more than an hour. For a moment a lock is empty.
is_held() {
  owner= line= minutes=60
  [ -f "$1" ] || return 1
  {
    {
      read -r owner || minutes=1
      IFS= read -r line || :
    } <"$1"
  } 2>/dev/null || return 1
  case $owner in
  '') ;;
  0* | *[!0-9]* | $$) return 1 ;;
  *)
    if [ -n "$line" ]; then
      [ "$(shown "$owner")" = "$line" ] || return 1
    else
      kill -0 "$owner" 2>/dev/null || return 1
    fi
    ;;
  esac
  [ -n "$(find "$1" -prune -mmin "-$minutes" 2>/dev/null)" ]
}

# lock FILE: takes it, unless it is held, or cannot be written, of which is_full tells then.
lock() {
  own=$(shown $$)
  for _ in 1 2 3; do
    # Into a pipe in its place the shell would write, and wait.
    if [ -f "$1" ] || ! [ -e "$1" ]; then
      if (set -C && : >"$1") 2>/dev/null; then
        if { printf '%s\n' $$ "$own" >"$1"; } 2>/dev/null; then
          return 0
        fi
        rm -f "$1"
        is_full=yes
        return 1
      fi
      ! is_held "$1" || return 1
    fi
    mv -f "$1" "$1.$$" 2>/dev/null || continue
    if is_held "$1.$$"; then
      # Another start has taken it over meanwhile, and gets it back.
      (set -C && cat "$1.$$" >"$1") 2>/dev/null || :
      rm -f "$1.$$"
      return 1
    fi
    rm -rf "$1.$$"
  done
  return 1
}

# unlock FILE: removes it where it is this process's.
unlock() {
  owner=
  [ ! -f "$1" ] || { read -r owner <"$1"; } 2>/dev/null || :
  [ "$owner" != $$ ] || rm -f "$1"
}

# Waits for the turn to build and publish, which ends with this process at the latest.
await_turn() {
  building=$target/build.$$
  trap 'rm -rf "$building"; unlock "$target/build.lock"' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  until lock "$target/build.lock"; do
    [ -z "${is_full:-}" ] || die "no se puede escribir en $target: puede que el disco esté lleno" \
      "$target cannot be written: the disk may be full"
    [ -n "${waits:-}" ] ||
      say "otra ventana está preparando el tutor; en cuanto acabe, se abre… (si no hay otra, borra $target/build.lock)" \
        "another window is building the tutor; it opens as soon as that is done… (if there is none, delete $target/build.lock)"
    waits=yes
    sleep 1
  done
}

end_turn() {
  unlock "$target/build.lock"
  trap - EXIT HUP INT TERM
}

# Whether builds can be written.
is_writable() {
  mkdir -p "$target/builds" 2>/dev/null && [ -w "$target" ] && [ -w "$target/builds" ]
}

# Sees to it that there is a build, and waits for another start that makes one.
build() {
  if ! is_writable; then
    [ -s "$jar" ] || die "el tutor aún no está preparado, y en $target no se puede escribir" \
      "the tutor is not built yet, and $target cannot be written"
    say "las fuentes son más nuevas que el tutor preparado, pero en $target no se puede escribir; se abre el que hay" \
      "the sources are newer than the tutor that is built, but $target cannot be written; the one that is there opens"
    return 0
  fi
  need_maven
  await_turn
  find_build
  is_built || make_build # unless it was made meanwhile
  end_turn
  find_archive
  make_archive
}

make_build() {
  say 'preparando el tutor; solo hace falta una vez…' 'building the tutor; this is needed only once…'
  mkdir -p "$building/whole"
  : >"$building/whole/stamp"
  maven -q -Dmaven.test.skip=true -Dbuild.folder="$building" package >&2 ||
    die 'la compilación falló; las líneas de arriba dicen por qué' 'the build failed; the lines above say why'
  : >"$building/now"
  newer_than "$building/now" >"$building/whole/future"
  for part in lib native; do
    [ ! -e "$building/$part" ] || mv "$building/$part" "$building/whole"
  done
  mv "$building/descenso.jar" "$building/whole"
  publish "$building/whole"
  rm -rf "$building"
}

# publish FOLDER: makes it the newest build.
publish() {
  find_build
  number=${build##*/} number=${number%%.*}
  case $number in *[!0-9]*) number=100000 ;; esac
  mv "$1" "$target/builds/$((number + 1)).$$"
  find_build
  tidy
}

# remove_left NAME: removes what dead processes left under that name, which their number follows.
remove_left() {
  for left in "$1".[0-9]*; do
    pid=${left#"$1".}
    kill -0 "${pid%%.*}" 2>/dev/null || rm -rf "$left"
  done
}

# Removes what killed builds left, and all builds but the last two that no process names.
tidy() {
  remove_left "$target/build"
  remove_left "$target/build.lock"
  running=$(ps -A -ww -o args= 2>/dev/null) || return 0
  last= previous=
  for each in "$target"/builds/*; do
    old=$previous previous=$last last=$each
    case $old,$running in
    ,* | *","*"$old/"*) ;;
    *) rm -rf "$old" ;;
    esac
  done
}

# What a JVM loads for the tutor it can keep in an archive, and start several times sooner from it. Sets $archive to the file
# of this JDK, and $uses and $makes to the options that use it and make it.
find_archive() {
  if [ "$release" -ge 25 ]; then
    archive=$build/start/$version.aot uses=-XX:AOTCache makes=-XX:AOTCacheOutput
  else
    archive=$build/start/$version.jsa uses=-XX:SharedArchiveFile makes=-XX:ArchiveClassesAtExit
  fi
}

# Whether there is one, and as it was made.
is_archived() {
  [ -s "$archive" ] && [ -f "$archive.made" ] && ! [ "$archive" -nt "$archive.made" ]
}

# Makes it, in a rehearsal that shows nothing. Where that cannot be, the tutor starts as it would without.
make_archive() {
  [ -w "$build" ] && mkdir -p "$build/start" && lock "$archive.lock" || return 0
  fresh=$archive.new.$$ # beside which JDK 25 writes $fresh.config
  remove_left "$archive.new"
  remove_left "$archive.lock"
  # Classes linked ahead would all be loaded at each start, the lab's for a page too.
  if java rehearsal -XX:-AOTClassLinking "$makes=$fresh" -jar "$jar" learn 1 --lang es && mv -f "$fresh" "$archive"; then
    : >"$archive.made"
    rm -f "$archive.failed"
  else
    : >"$archive.failed"
  fi
  rm -f "$fresh" "$fresh".*
  unlock "$archive.lock"
} >/dev/null 2>&1 </dev/null

rehearsal() {
  "$1" "$native" -cp "$jar" descenso.cli.start.ArchiveTrainer "$@"
}

# Makes it later, beside all else; not while another start does, nor soon after one that could not.
make_archive_later() {
  [ -w "$build" ] && mkdir -p "$build/start" 2>/dev/null || return 0
  ! is_held "$archive.lock" && [ -z "$(find "$archive.failed" -prune -mmin -60 2>/dev/null)" ] || return 0
  (
    trap '' HUP
    nice -n 19 sh "$script" archive
  ) >/dev/null 2>&1 </dev/null &
}

# java RUNNER OPTION...: has RUNNER (exec, or rehearsal) carry out the JVM's command.
java() {
  runner=$1
  shift
  # Two collectors are one too many for a JVM: the learner's own comes first.
  collector=-XX:+UseSerialGC
  for word in ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${_JAVA_OPTIONS:-}; do
    case $word in -XX:+Use*GC) collector= ;; esac
  done
  # What the JVM has to say, of an archive that it cannot use for one, belongs on no screen. An archive that is moved elsewhere
  # in memory has to be read as a whole; and in no country but this one can Java write a number without first loading what is
  # known of countries.
  "$runner" "$jdk/bin/java" -Xlog:disable $collector -XX:-UsePerfData -XX:+IgnoreUnrecognizedVMOptions \
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
  find_build
  find_archive
  is_archived || make_archive
  exit 0
  ;;
publish) # what the tests do with what they test: a folder that Maven has filled becomes the newest build
  if [ $# -ne 2 ] || ! [ -s "$2/descenso.jar" ]; then
    say '«publish» pide una carpeta con descenso.jar dentro: ./run.sh publish CARPETA' \
      '"publish" takes a folder that holds descenso.jar: ./run.sh publish FOLDER'
    exit 2
  fi
  is_writable || die "en $target no se puede escribir" "$target cannot be written"
  await_turn
  publish "$2"
  end_turn
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
find_build
is_built || build
find_archive
set -- -jar "$jar" "$@"
late= early=0.05
case $command in
run | export | report)
  # What only a shell can ask: whether there are terminals behind the streams, and how wide they are.
  [ ! -t 0 ] || set -- -Ddescenso.stdin=yes "$@"
  [ ! -t 2 ] || set -- -Ddescenso.stderr="$(columns <&2)" "$@"
  if [ -t 1 ]; then
    { set -- -Ddescenso.stdout="$(columns <&3)" "$@"; } 3>&1
  fi
  ;;
check) ;;
*)
  # There a first page would pay for the optimizing compiler and never see its work. Sooner, the kernel would be compiled before
  # JDK 17 knows what its vectors are, and make objects of them for good.
  late=yes early=0.02
  # A setting is set that always is: whoever may not, in the background, is stopped here, before anything is shown.
  if [ -t 0 ] && [ -t 1 ] && size=$(stty cread size 2>/dev/null); then
    set -- -Ddescenso.screen="${size#* }x${size% *}" "$@"
  fi
  ;;
esac
if is_archived; then
  set -- "$uses=$archive" "$@"
else
  make_archive_later
fi
# Networks train many times faster with that compiler and its vectors. Until it has made instructions of them these are
# objects, and slow: so the kernel is compiled early, and waited for.
kernel=descenso.train.network.VectorKernel::*
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
# What would end Java without a word to it, so that the screen were left as it is.
trap '' USR1 ALRM VTALRM PROF
java exec "$@"
