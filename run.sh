#!/bin/sh
# Starts the tutor. Builds it first if the build is missing or older than its sources.
#   ./run.sh            the course            ./run.sh test         the quick tests; with --all, all tests
#   ./run.sh --help     all other commands    ./run.sh reset        restores the terminal after a kill -9
# JAVA_HOME selects the JDK. Without it, the script takes the newest JDK that it finds. If DESCENSO_JDKS is set, it searches
# only that folder and the PATH.
set -eu

# Opens each standard stream that is closed: otherwise the first file that Java opens would get its number. Reading from such
# an input ends at once, writing to such an output fails, and error messages are discarded.
true 3>&2 || exec 2>/dev/null
{ true 3>&1; } 2>/dev/null || exec 1</dev/null
{ true 3<&0; } 2>/dev/null || exec </dev/null

# These two are meant for other programs, and Java would write of them on the screen. JAVA_TOOL_OPTIONS and MAVEN_OPTS are kept.
unset JDK_JAVA_OPTIONS _JAVA_OPTIONS

script=$0
while [ -h "$script" ]; do
  link=$(readlink "$script")
  case $link in
  /*) script=$link ;;
  *) script=$(dirname "$script")/$link ;;
  esac
done
# Reads the arguments that this script needs: the command, the learner and the requested language. The command is the first
# word that is neither an option nor the value of an option.
command= learner= lang= option= screenless=
for word in "$@"; do
  case $option in
  --learner) learner=$word ;;
  --lang) lang=$word ;;
  esac
  case $option,$word in
  ,--learner | ,--lang | ,--theme | ,--course) option=$word ;;
  ,--learner=*) learner=${word#*=} ;;
  ,--lang=*) lang=${word#*=} ;;
  ,--plain | ,--help | ,-h) screenless=yes ;;
  ,-*) ;;
  ,*) command=${command:-$word} ;;
  *) option= ;;
  esac
done

# Java can open only files whose names the locale can express, so Java gets UTF-8, which can express all. The output still
# follows the learner's own locale, which Java gets as a property.
lc_all=${LC_ALL:-}
if [ -d /usr/lib/locale/C.utf8 ] || [ -d /usr/lib/locale/C.UTF-8 ]; then
  export LC_ALL=C.UTF-8
fi

# say ES EN: prints one line in the requested language, else in the last one used, else in the locale's. The name of a folder
# may contain control characters, which would control the terminal: each is printed as "?". Some shells see the control
# characters of two bytes (U+0080 to U+009F) only as bytes.
say() {
  find_language
  case $lang in
  en) words=$2 ;;
  *) words=$1 ;;
  esac
  # Patterns: control characters, control characters of two bytes, and characters that change the direction of text.
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

# Sets $lang to es or en, unless one of them was requested.
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
  # Resets modes that other programs may have left on: mouse reports, no wrapping, margins (a reset of these moves the cursor,
  # so the cursor is saved and restored), application keys and application keypad.
  printf '\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?7h\033[m\0337\033[r\0338\033[?1l\033>'
  # Resets the modes that the tutor's own screen turns on.
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
options=$root/src/main/jvm

# read_release HOME: sets $version to the version of the JDK (17.0.21, …) and $release to its feature number (17), or $release
# to 0 if HOME is not a JDK.
read_release() {
  release=0
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS='"' read -r key value _; do
    [ "$key" = JAVA_VERSION= ] || continue
    version=$value
    release=${version%%[!0-9]*}
  done <"$1/release"
}

# Sets $jdk to JAVA_HOME, or if that is not set, to the newest JDK that is found. Ends the script if that is older than 17.
find_jdk() {
  if [ -n "${JAVA_HOME:-}" ]; then
    jdk=$JAVA_HOME
    read_release "$jdk"
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
  for home in "$@" "$(print_path_jdk)"; do
    read_release "$home"
    if [ "$release" -gt "$newest" ]; then
      jdk=$home newest=$release
    fi
  done
  [ -n "$jdk" ] || die "falta un JDK 17 o posterior; $install_es" "a JDK 17 or later is missing; $install_en"
  read_release "$jdk"
}

# Prints the home of the JDK whose javac is on the PATH, with symbolic links resolved.
print_path_jdk() {
  javac=$(command -v javac) || return 0
  javac=$(readlink -f "$javac" 2>/dev/null) || return 0
  printf '%s' "${javac%/bin/javac}"
}

install_es='instala «apt install openjdk-17-jdk maven» (Debian/Ubuntu), «dnf install java-latest-openjdk-devel maven» (Fedora) o «brew install openjdk maven» (macOS)'
install_en='install "apt install openjdk-17-jdk maven" (Debian/Ubuntu), "dnf install java-latest-openjdk-devel maven" (Fedora) or "brew install openjdk maven" (macOS)'

need_maven() {
  command -v mvn >/dev/null 2>&1 || die "falta Maven; $install_es" "Maven is missing; $install_en"
}

run_maven() {
  # Maven's libraries use methods of sun.misc.Unsafe; from JDK 24 on, the JVM would warn about them at every start. The parallel
  # collector compiles a sixth faster than the default one, which is used if MAVEN_OPTS is set.
  quiet=
  [ "$release" -lt 24 ] || quiet=--sun-misc-unsafe-memory-access=allow
  (cd "$root" && JAVA_HOME=$jdk MAVEN_OPTS="${MAVEN_OPTS:--XX:+UseParallelGC} $quiet" mvn -B "$@")
}

# A build is a folder, target/builds/NUMBER.PID, where NUMBER has six digits. One rename creates it complete; its jar and its
# libraries never change. Its subfolder start contains the archives that make a start faster. The date of its file stamp is the
# time at which the build began: a source that is newer than the stamp may not be in the build. Its file size has the size of
# its jar, which a power cut or a full disk may have cut. A tutor that runs from an older build keeps that build.

# Sets $build to the newest build, $jar to its jar, $size to the size that the jar must have (empty if unknown), and $native to
# the JVM option for its native library. What else is in the folder is passed over.
find_build() {
  for build in "$target"/builds/[0-9][0-9][0-9][0-9][0-9][0-9].[0-9]*; do :; done
  jar=$build/descenso.jar size=
  [ ! -r "$build/size" ] || read -r size <"$build/size" || :
  # The folder of JLine's native library. If it is missing, JLine copies the library into a temporary folder at each start.
  native=-Dlibrary.jline.path=$build/native/org/jline/nativ
}

# list_newer FILE: lists the sources that are newer than FILE, with their details. Also lists the jar if $size is known and the
# jar has another: one call of find costs a start less than two.
list_newer() {
  LC_ALL=C find "$root/pom.xml" "$root/src/main" "$root/src/vector" ${size:+"$jar"} \
    \( ! -name descenso.jar -newer "$1" ${size:+-o -name descenso.jar ! -size "${size}c"} \) -exec ls -ld {} +
}

# Tests whether the newest build contains the present sources. A source dated in the future is newer than any stamp, so the
# build lists these sources in its file future; the test passes if the list is still the same.
is_built() {
  [ -s "$jar" ] && newer=$(list_newer "$build/stamp") || return 1
  [ -z "$newer" ] || [ "$newer" = "$(cat "$build/future" 2>/dev/null)" ]
}

# A lock is a file of two lines: the number of the process that holds it, and the command line of that process as ps prints it.
# The second line is empty if there is no ps.

# print_process PID: prints the command line of a process as ps prints it; empty if there is none or no ps.
print_process() {
  LC_ALL=C ps -ww -o args= -p "$1" 2>/dev/null || :
}

# is_held FILE: tests whether another live process holds the lock. A new process may have the number of a dead one, but ps
# prints another command line for it. Without ps only the age of the file helps, so no lock is valid for more than an hour. A
# lock is empty for a moment after its creation; an empty one is valid for a minute.
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
      [ "$(print_process "$owner")" = "$line" ] || return 1
    else
      kill -0 "$owner" 2>/dev/null || return 1
    fi
    ;;
  esac
  [ -n "$(find "$1" -prune -mmin "-$minutes" 2>/dev/null)" ]
}

# lock FILE: takes the lock. Fails if another process holds it, or if it cannot be written; sets $is_full in the second case.
lock() {
  own=$(print_process $$)
  for _ in 1 2 3; do
    # Writes only to a regular or new file: if a pipe were in its place, the shell would wait for a reader.
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
      # Another start has taken the lock in the meantime, so this puts it back.
      (set -C && cat "$1.$$" >"$1") 2>/dev/null || :
      rm -f "$1.$$"
      return 1
    fi
    rm -rf "$1.$$"
  done
  return 1
}

# unlock FILE: removes the lock if this process holds it.
unlock() {
  owner=
  [ ! -f "$1" ] || { read -r owner <"$1"; } 2>/dev/null || :
  [ "$owner" != $$ ] || rm -f "$1"
}

# Takes the lock that building and publishing need; waits while another process holds it. The traps release the lock if this
# process ends early.
take_build_lock() {
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

release_build_lock() {
  unlock "$target/build.lock"
  trap - EXIT HUP INT TERM
}

# Tests whether builds can be written.
is_writable() {
  mkdir -p "$target/builds" 2>/dev/null && [ -w "$target" ] && [ -w "$target/builds" ]
}

# Makes a build and its archive. If another start is making a build, waits and uses that one. If builds cannot be written, uses
# an outdated build, or ends the script if there is none.
build() {
  if ! is_writable; then
    [ -s "$jar" ] || die "el tutor aún no está preparado, y en $target no se puede escribir" \
      "the tutor is not built yet, and $target cannot be written"
    say "las fuentes son más nuevas que el tutor preparado, pero en $target no se puede escribir; se abre el que hay" \
      "the sources are newer than the tutor that is built, but $target cannot be written; the one that is there opens"
    return 0
  fi
  need_maven
  take_build_lock
  find_build
  is_built || make_build # another start may have made it in the meantime
  release_build_lock
  find_archive
  make_archive
}

make_build() {
  say 'preparando el tutor; solo hace falta una vez…' 'building the tutor; this is needed only once…'
  mkdir -p "$building/whole"
  : >"$building/whole/stamp"
  run_maven -q -Dmaven.test.skip=true -Dbuild.folder="$building" package >&2 ||
    die 'la compilación falló; las líneas de arriba dicen por qué' 'the build failed; the lines above say why'
  : >"$building/now"
  size= # that of the former jar
  list_newer "$building/now" >"$building/whole/future"
  for part in lib native; do
    [ ! -e "$building/$part" ] || mv "$building/$part" "$building/whole"
  done
  mv "$building/descenso.jar" "$building/whole"
  publish "$building/whole"
  rm -rf "$building"
}

# publish FOLDER: makes the folder the newest build. Its files are on the disk before it gets its name: a power cut leaves all
# of them or none.
publish() {
  wc -c <"$1/descenso.jar" >"$1/size"
  sync || :
  find_build
  number=${build##*/} number=${number%%.*}
  case $number in *[!0-9]*) number=100000 ;; esac
  mv "$1" "$target/builds/$((number + 1)).$$"
  find_build
  remove_old_builds
}

# remove_leftovers NAME: removes the files and folders NAME.PID and NAME.PID.* of processes that no longer exist.
remove_leftovers() {
  for left in "$1".[0-9]*; do
    pid=${left#"$1".}
    kill -0 "${pid%%.*}" 2>/dev/null || rm -rf "$left"
  done
}

# Removes leftovers of killed builds, and old builds: all except the last two and those named in the command line of a process.
remove_old_builds() {
  remove_leftovers "$target/build"
  remove_leftovers "$target/build.lock"
  running=$(ps -A -ww -o args= 2>/dev/null) || return 0
  last= previous=
  for each in "$target"/builds/[0-9][0-9][0-9][0-9][0-9][0-9].[0-9]*; do
    old=$previous previous=$last last=$each
    case $old,$running in
    ,* | *","*"$old/"*) ;;
    *) rm -rf "$old" ;;
    esac
  done
}

# A JVM can store the classes that it loads for the tutor in an archive; a start from the archive is several times faster. Sets
# $archive to the file for this JDK, $uses to the option that uses it, and $makes to the option that makes it. Sets $compiled to
# the file of the compiled course, which the tutor writes in the same run.
find_archive() {
  compiled=$build/start/course
  if [ "$release" -ge 25 ]; then
    archive=$build/start/$version.aot uses=-XX:AOTCache makes=-XX:AOTCacheOutput
  else
    archive=$build/start/$version.jsa uses=-XX:SharedArchiveFile makes=-XX:ArchiveClassesAtExit
  fi
}

# Tests whether the archive exists and is complete and unchanged: it must not be newer than its mark.
is_archived() {
  [ -s "$archive" ] && [ -f "$archive.made" ] && ! [ "$archive" -nt "$archive.made" ]
}

# Makes the archive with a training run of the tutor that shows nothing, and compiles the course. If that fails, the tutor starts
# without both.
make_archive() {
  [ -w "$build" ] && mkdir -p "$build/start" && lock "$archive.lock" || return 0
  fresh=$archive.new.$$ # JDK 25 also writes $fresh.config
  remove_leftovers "$archive.new"
  remove_leftovers "$archive.lock"
  compiled=$fresh.course
  if run_java train_archive "$makes=$fresh" -Ddescenso.compiles=true -jar "$jar" learn 1 --lang es &&
    mv -f "$compiled" "$build/start/course" && mv -f "$fresh" "$archive"; then
    : >"$archive.made"
    rm -f "$archive.failed"
  else
    : >"$archive.failed"
  fi
  rm -f "$fresh" "$fresh".*
  compiled=$build/start/course
  unlock "$archive.lock"
} >/dev/null 2>&1 </dev/null

train_archive() {
  DESCENSO_COURSE='' "$1" "$native" -cp "$jar" descenso.cli.ArchiveTrainer "$@"
}

# Makes the archive in the background, with low priority. Does nothing if another start is making it, or if making it has failed
# within the last hour.
make_archive_later() {
  [ -w "$build" ] && mkdir -p "$build/start" 2>/dev/null || return 0
  ! is_held "$archive.lock" && [ -z "$(find "$archive.failed" -prune -mmin -60 2>/dev/null)" ] || return 0
  (
    trap '' HUP
    nice -n 19 sh "$script" archive
  ) >/dev/null 2>&1 </dev/null &
}

# run_java RUNNER OPTION...: runs RUNNER (exec or train_archive) with the command line of the JVM. The files in src/main/jvm list
# its options and say what each does.
run_java() {
  runner=$1
  shift
  # A JVM does not start with two collectors, so JAVA_TOOL_OPTIONS takes precedence if it selects a collector.
  collector=@$options/collector.options
  for word in ${JAVA_TOOL_OPTIONS:-}; do
    case $word in -XX:+Use*GC) collector= ;; esac
  done
  "$runner" "$jdk/bin/java" "@$options/base.options" ${collector:+"$collector"} \
    "$native" -Ddescenso.home="$root" -Ddescenso.compiled="$compiled" -Ddescenso.lc_all="$lc_all" "$@"
}

# Prints the width of the terminal on standard input, in columns. If it is unknown, prints $COLUMNS, or 80 if that is not set.
print_width() {
  size=$(stty size 2>/dev/null) || size=
  case ${size##* } in
  '' | 0) echo "${COLUMNS:-80}" ;;
  *) echo "${size##* }" ;;
  esac
}

case ${1:-} in
archive) # the background process of make_archive_later
  find_jdk
  find_build
  find_archive
  is_archived || make_archive
  exit 0
  ;;
publish) # used by the end-to-end tests: makes a folder that Maven has filled the newest build
  if [ $# -ne 2 ] || ! [ -s "$2/descenso.jar" ]; then
    say '«publish» pide una carpeta con descenso.jar dentro: ./run.sh publish CARPETA' \
      '"publish" takes a folder that holds descenso.jar: ./run.sh publish FOLDER'
    exit 2
  fi
  is_writable || die "en $target no se puede escribir" "$target cannot be written"
  take_build_lock
  publish "$2"
  release_build_lock
  exit 0
  ;;
test)
  find_jdk
  need_maven
  shift
  profiles=strict
  if [ "${1:-}" = --all ]; then
    profiles=strict,all
    shift
  fi
  run_maven -P"$profiles" verify "$@"
  exit
  ;;
esac

find_jdk
find_build
is_built || build
find_archive
set -- -jar "$jar" "$@"
interactive=
case $command in
run | export | report | learner)
  # Java cannot determine whether the streams are terminals, nor their widths, so it gets both as properties.
  [ ! -t 0 ] || set -- -Ddescenso.stdin=yes "$@"
  [ ! -t 2 ] || set -- -Ddescenso.stderr="$(print_width <&2)" "$@"
  if [ -t 1 ]; then
    { set -- -Ddescenso.stdout="$(print_width <&3)" "$@"; } 3>&1
  fi
  ;;
check | roster) ;;
serve) # Many learners share the JVM: it has the compiler of a server, but the priorities of the tutor.
  set -- "@$options/serve.options" "$@"
  [ ! -d /proc/self ] || set -- "@$options/priorities.options" "$@"
  ;;
*)
  interactive=yes
  # A lesson on the screen gets its size. Trick: cread is always on, so stty changes nothing. But the system stops a background
  # process that sets a mode, so such a process stops here, before it shows anything.
  case $screenless$command in
  '' | learn)
    if [ -t 0 ] && [ -t 1 ] && size=$(stty cread size 2>/dev/null); then
      set -- -Ddescenso.screen="${size#* }x${size% *}" "$@"
    fi
    ;;
  esac
  ;;
esac
if is_archived; then
  set -- "$uses=$archive" "$@"
else
  make_archive_later
fi
if [ -n "$interactive" ]; then
  set -- "@$options/interactive.options" "$@"
  [ ! -d /proc/self ] || set -- "@$options/priorities.options" "$@" # on Linux
fi
set -- "@$options/training.options" "$@"
# Ignores the signals that would end Java without its handlers, because the screen would not be restored. Java inherits this.
trap '' USR1 ALRM VTALRM PROF
run_java exec "$@"
