package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests a copy of run.sh with fake JDKs, a fake Maven and fake sources. Each fake java prints its name and its
 * arguments. The fake Maven records its calls and writes a jar.
 */
class RunShTest {

    private static final FileTime EARLY = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    /** A process number that no process has. */
    private static final String DEAD = "99999999";

    private static final FileTime LATE = FileTime.from(Instant.parse("2020-01-01T00:00:09Z"));

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path root = Path.of("");
    private Path script = Path.of("");

    @BeforeEach
    void copyTheScript() throws IOException {
        root = Files.createDirectory(folder.resolve("my tutor"));
        script = Files.copy(Path.of("run.sh"), root.resolve("run.sh"));
        for (String tool : List.of(
                "sh", "find", "ls", "cat", "iconv", "readlink", "dirname", "mkdir", "mv", "rm", "nice", "ps", "wc")) {
            executable(folder.resolve("bin").resolve(tool), "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
        }
        executable(folder.resolve("bin/sync"), ""); // the real one would wait for the whole system
        environment.put("PATH", folder.resolve("bin").toString());
        environment.put("LANG", "en_GB.UTF-8");
        environment.put("DESCENSO_JDKS", folder.resolve("jdks").toString());
    }

    private CommandRun run(String... arguments) throws Exception {
        return run(List.of("/bin/sh", script.toString()), arguments);
    }

    private CommandRun run(List<String> call, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(call);
        command.addAll(List.of(arguments));
        return CommandRun.of(folder, environment, command);
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path jdk(String name, String version) throws IOException {
        return jdk(name, version, "printf '%s\\n' '" + name + "' \"$@\"\n");
    }

    private Path jdk(String name, String version, String java) throws IOException {
        Path home = folder.resolve(name);
        executable(home.resolve("bin/javac"), "");
        executable(home.resolve("bin/java"), java);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private void maven() throws IOException {
        maven("");
    }

    /**
     * Writes a fake Maven.
     *
     * @param ending shell commands run while the jar is half written; $folder is the build folder, $starter its caller
     */
    private void maven(String ending) throws IOException {
        executable(folder.resolve("bin/mvn"), """
                echo "words of Maven"
                for word in "$@"; do
                  case $word in -Dbuild.folder=*) folder=${word#*=} ;; esac
                done
                starter=${folder##*.}
                echo "$JAVA_HOME: $*" >>../calls
                mkdir -p "$folder/lib" "$folder/classes"
                : >"$folder/descenso.jar"
                """ + ending + """

                echo jar >"$folder/descenso.jar"
                """);
    }

    private List<String> callsOfMaven() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls)
                ? Files.readAllLines(calls).stream()
                        .map(call -> call.replaceFirst("build[.][0-9]+", "build.PID"))
                        .toList()
                : List.of();
    }

    private void sources() throws IOException {
        Files.createDirectories(root.resolve("src/main/java"));
        Files.createDirectory(root.resolve("src/vector"));
        for (String source : List.of("pom.xml", "src/main/java/Main.java")) {
            Files.createFile(root.resolve(source));
        }
        for (String older : List.of("pom.xml", "src/main/java/Main.java", "src/main/java", "src/main", "src/vector")) {
            Files.setLastModifiedTime(root.resolve(older), EARLY);
        }
    }

    private static final String BUILD = "target/builds/100001.1";

    /** Writes the sources and a newer build. */
    private void built() throws IOException {
        sources();
        build("100001.1");
    }

    private Path build(String name) throws IOException {
        Path build = Files.createDirectories(root.resolve("target/builds").resolve(name));
        Files.writeString(build.resolve("descenso.jar"), "a jar");
        Files.createFile(build.resolve("stamp"));
        Files.createFile(build.resolve("start")); // prevents an archive
        return build;
    }

    private void makeOld(String build) throws IOException {
        Files.setLastModifiedTime(root.resolve("target/builds/" + build + "/stamp"), EARLY);
        Files.setLastModifiedTime(root.resolve("src/main/java/Main.java"), LATE);
    }

    private List<String> names(String name) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Returns the number of each build, without the number of the process that made it. */
    private List<String> builds() throws IOException {
        return names("target/builds").stream()
                .map(name -> name.replaceFirst("\\..*", ""))
                .toList();
    }

    private Path newest() throws IOException {
        List<String> all = names("target/builds").stream()
                .filter(name -> name.matches("\\d{6}\\.\\d+"))
                .toList();
        return root.toRealPath().resolve("target/builds").resolve(all.get(all.size() - 1));
    }

    @ParameterizedTest
    @CsvSource({
        "LANG, es_ES.UTF-8, no es un JDK 17 o posterior; quítala",
        "LANG, fr_FR.UTF-8, no es un JDK 17 o posterior; quítala",
        "LANG, '', no es un JDK 17 o posterior; quítala",
        "LANG, en_GB.UTF-8, is no JDK 17 or later; unset JAVA_HOME",
        "LC_ALL, en_GB.UTF-8, is no JDK 17 or later; unset JAVA_HOME",
        "LC_MESSAGES, en_GB.UTF-8, is no JDK 17 or later; unset JAVA_HOME",
        "LANG, C, no es un JDK 17 o posterior; quítala",
        "LC_ALL, C, no es un JDK 17 o posterior; quítala"
    })
    void oldJavaHomeIsReportedInOneLine(String variable, String locale, String words) throws Exception {
        Path old = jdk("old", "11.0.2");
        jdk("jdks/newer", "17");
        environment.remove("LANG");
        environment.putAll(Map.of("JAVA_HOME", old.toString(), variable, locale));
        CommandRun run = run();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("descenso: JAVA_HOME (" + old + ") " + words)
                .containsOnlyOnce("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "es_ES, falta un JDK 17 o posterior; instala «apt install openjdk-17-jdk",
        "en_GB, a JDK 17 or later is missing; install \"apt install openjdk-17-jdk"
    })
    void missingJdkIsReportedInOneLine(String locale, String words) throws Exception {
        jdk("jdks/old", "16.0.1");
        environment.put("LANG", locale);
        CommandRun run = run();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("descenso: " + words).containsOnlyOnce("\n");
    }

    @ParameterizedTest
    @CsvSource({"8, 17.0.21, 11, b", "25, 17, 21.0.1, a", "17, 9.0.1, 100, c"})
    void newestJdkIsChosen(String a, String b, String c, String newest) throws Exception {
        built();
        jdk("jdks/a", a);
        jdk("jdks/b", b);
        jdk("jdks/c", c);
        Files.createDirectory(folder.resolve("jdks/none"));
        assertThat(run().out()).startsWith("jdks/" + newest + "\n");
    }

    @Test
    void javaHomeIsChosenBeforeANewerJdk() throws Exception {
        built();
        jdk("jdks/a", "25");
        environment.put("JAVA_HOME", jdk("mine", "17").toString());
        assertThat(run().out()).startsWith("mine\n");
    }

    @Test
    void missingMavenIsReported() throws Exception {
        jdk("jdks/a", "17");
        environment.put("LANG", "es_ES");
        CommandRun run = run();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("descenso: falta Maven; instala ").containsOnlyOnce("\n");
        assertThat(run("test").err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test|-Pstrict verify",
                "test -Dtest=KeyMapTest|-Pstrict verify -Dtest=KeyMapTest",
                "test --all|-Pstrict,all verify",
                "test --all -DskipITs|-Pstrict,all verify -DskipITs"
            })
    void testCommandRunsQuickOrAllTests(String words, String goals) throws Exception {
        jdk("jdks/a", "17");
        maven();
        run(words.split(" "));
        assertThat(callsOfMaven()).hasSize(1).first().asString().endsWith(": -B " + goals);
    }

    @Test
    void firstStartBuildsOnceWithoutTestsAndKeepsOutputClean() throws Exception {
        Path jdk = jdk("jdks/a", "17");
        maven();
        sources();
        CommandRun first = run();
        assertThat(first.out()).startsWith("jdks/a\n").doesNotContain("Maven");
        assertThat(first.err()).isEqualTo("descenso: building the tutor; this is needed only once…\nwords of Maven\n");
        CommandRun second = run();
        assertThat(second.err()).isEmpty();
        assertThat(callsOfMaven())
                .containsExactly(jdk + ": -B -q -Dmaven.test.skip=true -Dbuild.folder="
                        + root.toRealPath().resolve("target/build.PID") + " package");
    }

    /** Touches a folder. Maven may then see no reason to write the jar again, which stays older than the folder. */
    @ParameterizedTest
    @CsvSource({"pom.xml", "src/main/java/Main.java", "src/main", "src/vector"})
    void newerSourceTriggersOneBuild(String source) throws Exception {
        jdk("jdks/a", "17");
        maven();
        built();
        Files.setLastModifiedTime(root.resolve(BUILD + "/stamp"), EARLY);
        run();
        assertThat(callsOfMaven()).as("nothing is newer").isEmpty();
        Files.setLastModifiedTime(root.resolve(source), LATE);
        run();
        run();
        assertThat(callsOfMaven()).hasSize(1);
    }

    @Test
    void failedBuildOpensNothing() throws Exception {
        jdk("jdks/a", "17");
        executable(folder.resolve("bin/mvn"), "echo why; exit 3");
        CommandRun run = run();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("why\ndescenso: the build failed; the lines above say why\n");
    }

    /** Tests that a tutor can run from the previous build, which it needs unchanged. */
    @Test
    void newBuildLeavesThePreviousOneUnchanged() throws Exception {
        jdk("jdks/a", "17");
        maven();
        built();
        makeOld("100001.1");
        CommandRun run = run();
        assertThat(builds()).containsExactly("100001", "100002");
        assertThat(root.resolve(BUILD + "/descenso.jar")).hasContent("a jar");
        assertThat(newest().toFile().list())
                .contains("descenso.jar", "lib", "stamp")
                .doesNotContain("classes");
        assertThat(run.out()).contains("\n" + newest().resolve("descenso.jar") + "\n");
        assertThat(names("target")).containsExactly("builds");
    }

    /**
     * Tests that an interrupted build leaves nothing that a start takes for a build, and no lock that blocks the next.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kill -9 $starter; exit 1",
                "kill -9 $starter $$",
                "kill -9 $$",
                "exit 1",
                "kill -INT $starter; exit 130",
                "kill -HUP $starter; exit 129",
                "kill -TERM $starter; exit 143"
            })
    void interruptedBuildIsRepeatedByTheNextStart(String ending) throws Exception {
        jdk("jdks/a", "17");
        maven(ending);
        built();
        makeOld("100001.1");
        assertThat(run().out()).isEmpty();
        assertThat(builds()).containsExactly("100001");
        if (!ending.startsWith("kill -9 $starter")) {
            assertThat(names("target")).containsExactly("builds");
        }
        maven();
        CommandRun next = run();
        assertThat(next.err()).isEqualTo("descenso: building the tutor; this is needed only once…\nwords of Maven\n");
        assertThat(next.out()).contains("\n" + newest().resolve("descenso.jar") + "\n");
        assertThat(builds()).containsExactly("100001", "100002");
        assertThat(names("target")).containsExactly("builds");
    }

    @ParameterizedTest
    @ValueSource(strings = {DEAD, DEAD + "\n", ""})
    void staleLockIsTaken(String owner) throws Exception {
        jdk("jdks/a", "17");
        maven();
        sources();
        Files.createDirectory(root.resolve("target"));
        Path lock = Files.writeString(root.resolve("target/build.lock"), owner);
        Files.setLastModifiedTime(lock, EARLY);
        assertThat(run().err()).startsWith("descenso: building the tutor");
        assertThat(names("target")).containsExactly("builds");
    }

    /**
     * Tests new locks whose text is no process number, or the number of a process with another command line. LIVE
     * stands for the number of this test's process.
     */
    @ParameterizedTest
    @ValueSource(strings = {"-1\n", "0\n", DEAD + "\nsh run.sh\n", "LIVE\nsh run.sh\n"})
    void lockWithoutALiveStartIsTaken(String text) throws Exception {
        jdk("jdks/a", "17");
        maven();
        sources();
        Files.createDirectory(root.resolve("target"));
        String live = Long.toString(ProcessHandle.current().pid());
        Files.writeString(root.resolve("target/build.lock"), text.replace("LIVE", live));
        assertThat(run().err()).startsWith("descenso: building the tutor");
        assertThat(names("target")).containsExactly("builds");
    }

    /** Simulates a build of more than an hour, after which another start has taken the lock. */
    @Test
    void lockOfAnotherStartIsKept() throws Exception {
        jdk("jdks/a", "17");
        maven("echo " + DEAD + " >target/build.lock");
        sources();
        run();
        assertThat(root.resolve("target/build.lock")).hasContent(DEAD);
        assertThat(builds()).containsExactly("100001");
    }

    /** Simulates the full disk by a limit on the size of files: new files stay empty. */
    @Test
    void fullDiskIsReportedIfTheLockCannotBeWritten() throws Exception {
        jdk("jdks/a", "17");
        maven();
        sources();
        String limited = "(trap '' XFSZ; ulimit -f 0; exec /bin/sh '" + script + "' 2>&1) | cat";
        assertThat(run(List.of("/bin/sh", "-c", limited)).out())
                .isEqualTo("descenso: " + root.toRealPath() + "/target cannot be written: the disk may be full\n");
        assertThat(callsOfMaven()).isEmpty();
        assertThat(names("target")).containsExactly("builds");
    }

    @Test
    void startWaitsForAnotherBuild() throws Exception {
        jdk("jdks/a", "17");
        maven();
        sources();
        Files.createDirectory(root.resolve("target"));
        Files.writeString(
                root.resolve("target/build.lock"), ProcessHandle.current().pid() + "\n");
        executable(folder.resolve("bin/sleep"), "cd '" + root + """
                /target' && mkdir -p builds/100001.1 && cd builds/100001.1
                echo jar >descenso.jar
                : >stamp
                rm ../../build.lock
                """);
        CommandRun run = run();
        assertThat(run.err())
                .isEqualTo("descenso: another window is building the tutor; it opens as soon as that is done…"
                        + " (if there is none, delete " + root.toRealPath() + "/target/build.lock)\n");
        assertThat(run.out()).contains("/target/builds/100001.1/descenso.jar\n");
        assertThat(callsOfMaven()).isEmpty();
        assertThat(names("target")).containsExactly("builds");
    }

    /** Tests a jar that a power cut has halved. */
    @Test
    void jarOfAnotherSizeTriggersOneBuild() throws Exception {
        jdk("jdks/a", "17");
        maven();
        sources();
        assertThat(run().err()).contains("is needed only once");
        Path half = Files.writeString(newest().resolve("descenso.jar"), "j");
        assertThat(run().err()).contains("is needed only once");
        assertThat(builds()).containsExactly("100001", "100002");
        assertThat(run().err()).isEmpty();
        assertThat(half).hasContent("j");
    }

    @Test
    void publishedBuildIsStarted() throws Exception {
        jdk("jdks/a", "17");
        built();
        makeOld("100001.1");
        Path whole = Files.createDirectory(root.resolve("target/whole"));
        Files.writeString(whole.resolve("descenso.jar"), "jar");
        Files.createFile(whole.resolve("stamp"));
        assertThat(run("publish", whole.toString()).err()).isEmpty();
        assertThat(run().out()).contains("\n" + newest().resolve("descenso.jar") + "\n");
        assertThat(builds()).containsExactly("100001", "100002");
        assertThat(whole).doesNotExist();
    }

    /** Creates a JDK whose java writes an archive and a compiled course if its options name them. */
    private void archivingJdk(String version) throws IOException {
        jdk("jdks/a", version, """
                case $* in *descenso.cli.ArchiveTrainer*)
                  for word in "$@"; do
                    case $word in -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*) echo archive >"${word#*=}" ;;
                    -Ddescenso.compiled=*) echo course >"${word#*=}" ;; esac
                  done
                esac
                printf '%s\\n' "$@"
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "17.0.21, 17.0.21.jsa, SharedArchiveFile",
        "21, 21.jsa, SharedArchiveFile",
        "25.0.3, 25.0.3.aot, AOTCache",
        "26-ea, 26-ea.aot, AOTCache"
    })
    void buildMakesAnArchiveAndStartsUseIt(String version, String name, String option) throws Exception {
        archivingJdk(version);
        maven();
        sources();
        CommandRun first = run("learn", "5");
        Path start = newest().resolve("start");
        Path archive = start.resolve(name);
        assertThat(archive).hasContent("archive");
        assertThat(first.err()).isEqualTo("descenso: building the tutor; this is needed only once…\nwords of Maven\n");
        assertThat(first.out().lines()).contains("-XX:" + option + "=" + archive, options("base"), "5");
        assertThat(run("learn", "5").out()).isEqualTo(first.out());
        assertThat(start.toFile().list()).containsExactlyInAnyOrder(name, name + ".made", "course");
        assertThat(start.resolve("course")).hasContent("course");
        assertThat(first.out().lines()).contains("-Ddescenso.compiled=" + start.resolve("course"));
    }

    private Path createStartFolder() throws IOException {
        built();
        Files.delete(root.resolve(BUILD + "/start"));
        return Files.createDirectory(root.resolve(BUILD + "/start"));
    }

    /**
     * Covers four states of an archive: missing, unfinished, damaged after it was made, and left by a killed process.
     */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "'', 1, 2",
        "17.jsa, 1, 2",
        "17.jsa 17.jsa.made, 2, 1",
        "17.jsa.lock 17.jsa.new." + DEAD + " 17.jsa.new." + DEAD + ".config, 1, 2"
    })
    void missingOrDamagedArchiveIsMadeAfterTheStart(String found, int archived, int made) throws Exception {
        archivingJdk("17");
        Path start = createStartFolder();
        for (String name : found.split(" ", -1)) {
            if (!name.isEmpty()) {
                Files.writeString(start.resolve(name), DEAD + "\n");
                Files.setLastModifiedTime(start.resolve(name), date(name.endsWith(".made") ? made : archived));
            }
        }
        CommandRun first = run();
        assertThat(first.out()).doesNotContain("-XX:SharedArchiveFile");
        assertThat(first.err()).isEmpty();
        Path archive = start.resolve("17.jsa");
        for (int waited = 0;
                waited < 1000 && (start.resolve("17.jsa.lock").toFile().exists() || !isMade(archive));
                waited++) {
            Thread.sleep(10);
        }
        assertThat(archive).hasContent("archive");
        assertThat(run().out()).contains("-XX:SharedArchiveFile=");
        assertThat(start.toFile().list()).containsExactlyInAnyOrder("17.jsa", "17.jsa.made", "course");
    }

    /** Returns a time in the past. A rank from 1 to 3 orders the times, 10 seconds apart; rank 3 is now. */
    private static FileTime date(int rank) {
        return FileTime.from(Instant.now().minusSeconds(10L * (3 - rank)));
    }

    private static boolean isMade(Path archive) throws IOException {
        return Files.exists(archive) && Files.readString(archive).equals("archive\n");
    }

    /** Tests the order too: of two options for the same method, the last one applies. */
    @ParameterizedTest
    @CsvSource({"run, false", "export, false", "report, false", "check, false", "learn, true", "lab, true"})
    void onlyTheTutorGetsInteractiveOptions(String command, boolean isTutor) throws Exception {
        jdk("jdks/a", "17");
        built();
        List<String> files = Stream.of("base", "collector", "training", "interactive")
                .limit(isTutor ? 4 : 3)
                .map(this::options)
                .toList();
        assertThat(run(command).out().lines()).containsSubsequence(files);
        assertThat(run(command).out().lines().toList().contains(options("interactive")))
                .isEqualTo(isTutor);
    }

    /** Returns the argument that names a file of options. */
    private String options(String name) {
        try {
            return "@" + root.toRealPath().resolve("src/main/jvm").resolve(name + ".options");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests names of learners that equal a command, and commands that follow options. */
    @ParameterizedTest
    @ValueSource(
            strings = {"run", "export", "report", "check", "learn", "lab", "quiz", "review", "archive", "test", "reset"
            })
    void optionValueIsNotTakenForTheCommand(String name) throws Exception {
        jdk("jdks/a", "17");
        built();
        String screenOption = options("interactive");
        for (String option : List.of("--learner", "--lang", "--theme", "--course")) {
            for (List<String> words : List.of(List.of(option, name), List.of(option + "=" + name))) {
                List<String> plain = new ArrayList<>(words);
                assertThat(run(plain.toArray(String[]::new)).out().lines())
                        .as("%s", plain)
                        .contains(screenOption);
                plain.addAll(0, List.of("--ascii", "--plain"));
                plain.addAll(List.of("run", "valley"));
                assertThat(run(plain.toArray(String[]::new)).out().lines())
                        .as("%s", plain)
                        .doesNotContain(screenOption)
                        .endsWith("run", "valley");
            }
        }
        assertThat(run("learn", name).out().lines()).contains(screenOption);
    }
}
