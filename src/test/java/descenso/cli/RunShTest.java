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
import org.junit.jupiter.api.Timeout;
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

    @Test
    void controlCharactersInMessagesAreReplaced() throws Exception {
        environment.put("JAVA_HOME", "a\u001B[31m\nb\u007Fc\u009Bd\u202Ee\u2066\u061Cñ");
        assertThat(run().err())
                .startsWith("descenso: JAVA_HOME (a?[31m?b?c?d?e??ñ) is no JDK 17")
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
    void jdkOnThePathIsChosenIfNewest() throws Exception {
        built();
        jdk("jdks/a", "17");
        Path elsewhere = jdk("elsewhere", "25");
        Files.createSymbolicLink(folder.resolve("bin/javac"), elsewhere.resolve("bin/javac"));
        assertThat(run().out()).startsWith("elsewhere\n");
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
    void failedSearchForNewerSourcesTriggersABuild() throws Exception {
        jdk("jdks/a", "17");
        maven();
        built();
        Files.delete(root.resolve("pom.xml"));
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

    @Test
    @Timeout(60)
    void pipeInPlaceOfTheLockIsReplaced() throws Exception {
        jdk("jdks/a", "17");
        maven();
        sources();
        Path target = Files.createDirectory(root.resolve("target"));
        Process pipe = new ProcessBuilder("mkfifo", target.resolve("build.lock").toString()).start();
        assertThat(pipe.waitFor()).isZero();
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

    /** Tests folders in which a user or another program keeps something beside the builds. */
    @ParameterizedTest
    @ValueSource(strings = {"zzz", "999", "copy of 100001.1", "100001"})
    void otherFolderAmongTheBuildsIsPassedOver(String name) throws Exception {
        jdk("jdks/a", "17");
        maven();
        built();
        Path other = Files.createDirectory(root.resolve("target/builds").resolve(name));
        CommandRun run = run();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(BUILD + "/descenso.jar\n");
        for (int i = 0; i < 3; i++) {
            makeOld(newest().getFileName().toString());
            assertThat(run().err()).contains("is needed only once");
        }
        assertThat(other).isDirectory();
        assertThat(run().err()).isEmpty();
    }

    @Test
    void emptyJarTriggersABuild() throws Exception {
        jdk("jdks/a", "17");
        maven();
        built();
        Files.writeString(root.resolve(BUILD + "/descenso.jar"), "");
        assertThat(run().out()).contains("\n" + newest().resolve("descenso.jar") + "\n");
        assertThat(builds()).containsExactly("100001", "100002");
    }

    @Test
    void sourceDatedInTheFutureTriggersOneBuild() throws Exception {
        jdk("jdks/a", "17");
        maven();
        sources();
        FileTime tomorrow = FileTime.from(Instant.now().plusSeconds(100_000));
        Files.setLastModifiedTime(root.resolve("pom.xml"), tomorrow);
        run();
        run();
        assertThat(callsOfMaven()).hasSize(1);
        Files.writeString(root.resolve("pom.xml"), "another");
        run();
        run();
        assertThat(callsOfMaven()).as("it was changed").hasSize(2);
    }

    /**
     * Tests a source written while Maven runs, which may or may not be in the build. The system counts the times of
     * files in steps of some milliseconds, and Maven takes longer to begin.
     */
    @Test
    void sourceWrittenDuringTheBuildTriggersAnother() throws Exception {
        jdk("jdks/a", "17");
        maven("/bin/sleep 0.1; echo more >src/main/java/Main.java");
        sources();
        run();
        maven();
        run();
        run();
        assertThat(callsOfMaven()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "en_GB, the sources are newer than the tutor that is built",
        "es_ES, las fuentes son más nuevas que el tutor"
    })
    void existingBuildOpensIfNoneCanBeWritten(String locale, String words) throws Exception {
        jdk("jdks/a", "17");
        maven();
        built();
        makeOld("100001.1");
        executable(folder.resolve("bin/mkdir"), "exit 1");
        environment.put("LANG", locale);
        CommandRun run = run();
        assertThat(run.err()).startsWith("descenso: " + words).containsOnlyOnce("\n");
        assertThat(run.out()).contains("/target/builds/100001.1/descenso.jar\n");
        assertThat(callsOfMaven()).isEmpty();
    }

    @Test
    void unwritableTargetWithoutABuildIsReportedInOneLine() throws Exception {
        jdk("jdks/a", "17");
        maven();
        sources();
        executable(folder.resolve("bin/mkdir"), "exit 1");
        CommandRun run = run();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("descenso: the tutor is not built yet, and ")
                .containsOnlyOnce("\n");
    }

    /** Tests that the last build but one stays: a start may have chosen it and not yet been replaced by Java. */
    @Test
    void unusedBuildsAreRemoved() throws Exception {
        jdk("jdks/a", "17");
        maven();
        sources();
        for (String build : List.of("100001.1", "100002.1", "100003.1", "100004.1")) {
            build(build);
        }
        makeOld("100004.1");
        Files.createDirectory(root.resolve("target/build." + DEAD));
        executable(
                folder.resolve("bin/ps"),
                "echo java -jar '" + root.toRealPath() + "/target/builds/100001.1/descenso.jar' learn");
        run();
        assertThat(builds()).containsExactly("100001", "100004", "100005");
        assertThat(names("target")).containsExactly("builds");
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

    @Test
    void publishWaitsForTheLock() throws Exception {
        built();
        Path whole = Files.createDirectory(root.resolve("target/whole"));
        Files.writeString(whole.resolve("descenso.jar"), "jar");
        Files.writeString(
                root.resolve("target/build.lock"), ProcessHandle.current().pid() + "\n");
        executable(
                folder.resolve("bin/sleep"),
                "cat '" + whole + "/descenso.jar' >'" + folder + "/seen' && rm '" + root + "/target/build.lock'");
        assertThat(run("publish", whole.toString()).err()).startsWith("descenso: another window is building");
        assertThat(folder.resolve("seen")).as("while it waited").hasContent("jar");
        assertThat(builds()).containsExactly("100001", "100002");
        assertThat(names("target")).containsExactly("builds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdks", "nowhere", "whole whole"})
    void wrongPublishArgumentsAreReportedInOneLine(String words) throws Exception {
        built();
        Files.createDirectory(folder.resolve("jdks"));
        Files.writeString(Files.createDirectory(folder.resolve("whole")).resolve("descenso.jar"), "jar");
        List<String> arguments = new ArrayList<>(List.of("publish"));
        for (String name : words.split(" ", -1)) {
            if (!name.isEmpty()) {
                arguments.add(folder.resolve(name).toString());
            }
        }
        CommandRun run = run(arguments.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("descenso: \"publish\" takes a folder that holds descenso.jar: ./run.sh publish FOLDER\n");
        assertThat(builds()).containsExactly("100001");
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

    @ParameterizedTest
    @ValueSource(strings = {"17.jsa.lock", "17.jsa.failed"})
    void lockedOrFailedArchiveIsNotMadeAgain(String mark) throws Exception {
        archivingJdk("17");
        Path start = createStartFolder();
        Files.writeString(start.resolve(mark), ProcessHandle.current().pid() + "\n");
        assertThat(run().err()).isEmpty();
        assertThat(start.toFile().list()).containsExactly(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "exit 0"})
    void failedArchiveDoesNotPreventTheStart(String java) throws Exception {
        jdk("jdks/a", "17", "case $* in *ArchiveTrainer*) " + java + ";; *) echo started;; esac");
        maven();
        sources();
        CommandRun run = run();
        assertThat(run.out()).isEqualTo("started\n");
        assertThat(run.err()).isEqualTo("descenso: building the tutor; this is needed only once…\nwords of Maven\n");
        assertThat(newest().resolve("start").toFile().list())
                .as("so that it is not tried at each start")
                .containsExactly("17.jsa.failed");
    }

    @Test
    void argumentsAndProgramFolderArePassedToJava() throws Exception {
        jdk("jdks/a", "17");
        built();
        Path real = root.toRealPath();
        assertThat(run("learn", "a b", "*").out())
                .contains("\n-Ddescenso.home=" + real + "\n")
                .endsWith("\n-jar\n" + real.resolve(BUILD + "/descenso.jar") + "\nlearn\na b\n*\n");
    }

    /** Includes the course and the lab, which train as well. */
    @ParameterizedTest
    @ValueSource(strings = {"run", "export", "check", "learn", "lab"})
    void commandsThatTrainEnableVectorSupport(String command) throws Exception {
        jdk("jdks/a", "17");
        built();
        assertThat(run(command).out().lines()).contains(options("training"));
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

    /** Tests the real files in the real JVM of this test. */
    @ParameterizedTest
    @ValueSource(strings = {"base", "collector", "training", "interactive", "priorities"})
    void jvmAcceptsItsOptions(String name) throws Exception {
        Path file = Path.of("src/main/jvm", name + ".options").toAbsolutePath();
        List<String> java = List.of(System.getProperty("java.home") + "/bin/java", "@" + file, "--version");
        CommandRun run = CommandRun.of(folder, environment, java);
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
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

    @ParameterizedTest
    @CsvSource({
        "en_GB, '', '', a JDK",
        "en_GB, es, '', falta",
        "es_ES, en, '', a JDK",
        "es_ES, xx, '', falta",
        "es_ES, es, --lang en, a JDK",
        "en_GB, en, --lang=es, falta",
        "es_ES, en, --lang xx, a JDK",
        "es_ES, en, learn 5 --learner ana, falta",
        "es_ES, es, --learner=bea, a JDK",
        "es_ES, en, --learner me, a JDK"
    })
    void messagesUseTheRequestedOrTheLastLanguage(String locale, String last, String words, String message)
            throws Exception {
        environment.put("LANG", locale);
        environment.put("XDG_STATE_HOME", folder + "/state");
        Path state = Files.createDirectories(folder.resolve("state/descenso"));
        Files.writeString(state.resolve("place.properties"), "screen=x\nlanguage=" + last + "\nread=\n");
        Files.writeString(state.resolve("place-bea.properties"), "language=en\n");
        assertThat(run(words.split(" ")).err()).startsWith("descenso: " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA_TOOL_OPTIONS, -Xmx1g -XX:+UseG1GC, false",
        "JAVA_TOOL_OPTIONS, -XX:+UseZGC, false",
        "JDK_JAVA_OPTIONS, -XX:+UseZGC, true",
        "_JAVA_OPTIONS, -XX:+UseSerialGC, true",
        "JAVA_TOOL_OPTIONS, -Xmx1g -XX:+PrintGC, true",
        "JAVA_TOOL_OPTIONS, '', true"
    })
    void collectorIsNotChosenTwice(String variable, String options, boolean isOurs) throws Exception {
        jdk("jdks/a", "17");
        built();
        environment.put(variable, options);
        assertThat(run().out().lines().toList().contains(options("collector"))).isEqualTo(isOurs);
    }

    @Test
    void variablesOfOtherJavaProgramsAreNotPassedOn() throws Exception {
        jdk("jdks/a", "17", "echo \"$JAVA_TOOL_OPTIONS,${JDK_JAVA_OPTIONS-none},${_JAVA_OPTIONS-none}\"");
        built();
        environment.put("JAVA_TOOL_OPTIONS", "-Xmx1g");
        environment.put("JDK_JAVA_OPTIONS", "-version");
        environment.put("_JAVA_OPTIONS", "-Xmx10m");
        assertThat(run().out()).isEqualTo("-Xmx1g,none,none\n");
    }

    /** Sends signals each of which would end a JVM without restoring the screen. */
    @Test
    void unhandledSignalsAreIgnored() throws Exception {
        jdk("jdks/a", "17", "for signal in USR1 ALRM VTALRM PROF; do kill -$signal $$; done; echo alive");
        built();
        assertThat(run().out()).isEqualTo("alive\n");
    }

    @ParameterizedTest
    @CsvSource({"a:b, has a \":\" in its name", "a\\377b, is not in UTF-8"})
    void unusableFolderNameIsReportedInOneLine(String name, String words) throws Exception {
        jdk("jdks/a", "17");
        built();
        String call = "new=$(printf '" + name + "'); mv '" + root + "' \"$new\"; sh \"$new/run.sh\"; mv \"$new\" '"
                + root + "'";
        CommandRun run = run(List.of("/bin/sh", "-c", call));
        assertThat(run.err()).startsWith("descenso: the ").contains(words).containsOnlyOnce("\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void missingWorkingFolderIsReportedInOneLine() throws Exception {
        jdk("jdks/a", "17");
        built();
        String call = "mkdir '" + folder + "/gone'; cd '" + folder + "/gone'; rm -r ../gone; sh '" + script + "'";
        CommandRun run = run(List.of("/bin/sh", "-c", call));
        assertThat(run.err().lines().filter(line -> !line.contains("getcwd")))
                .as("apart from the shell's own message")
                .singleElement()
                .asString()
                .startsWith("descenso: the folder that you are in is gone");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void redirectedStreamsSetNoTerminalProperties() throws Exception {
        jdk("jdks/a", "17");
        built();
        for (String command : List.of("run", "report", "learn")) {
            assertThat(run(command).out()).doesNotContain("-Ddescenso.stdout", "-Ddescenso.stderr", "-Ddescenso.stdin");
        }
    }

    @Test
    void programFolderIsFoundForAnyCall() throws Exception {
        jdk("jdks/a", "17");
        built();
        Path near = Files.createSymbolicLink(root.resolve("descenso"), Path.of("run.sh"));
        Path far = Files.createSymbolicLink(folder.resolve("bin/descenso"), near);
        Path beside = Files.createSymbolicLink(folder.resolve("bin/tutor"), Path.of("../my tutor/run.sh"));
        environment.put("CDPATH", root.toString());
        String inside = "cd '" + root + "' && ";
        String place = "\n-Ddescenso.home=" + root.toRealPath() + "\n";
        for (String call : List.of(inside + "sh run.sh", inside + "sh ./run.sh", "sh " + far, "sh " + beside)) {
            assertThat(run(List.of("/bin/sh", "-c", call)).out()).as(call).contains(place);
        }
        assertThat(run(List.of("/bin/sh", "-c", "cd '" + folder + "' && sh 'my tutor/run.sh'"))
                        .out())
                .contains(place);
    }

    @ParameterizedTest
    @CsvSource({"C", "es_ES.UTF-8", "''"})
    void javaRunsInALocaleThatCanNameEveryFile(String own) throws Exception {
        jdk("jdks/a", "17", "printf '%s\\n' \"$LC_ALL\" \"$@\"");
        built();
        environment.put("LC_ALL", own);
        boolean known =
                Files.exists(Path.of("/usr/lib/locale/C.utf8")) || Files.exists(Path.of("/usr/lib/locale/C.UTF-8"));
        assertThat(run().out())
                .startsWith((known ? "C.UTF-8" : own) + "\n")
                .contains("\n-Ddescenso.lc_all=" + own + "\n");
    }

    /** Tests that no shell remains between the terminal and Java, so that ^Z and signals reach Java itself. */
    @Test
    void scriptIsReplacedByJava() throws Exception {
        jdk("jdks/a", "17", "echo $$");
        built();
        String[] pids = run(List.of("/bin/sh", "-c", "echo $$; exec sh \"$0\"", script.toString()))
                .out()
                .split("\n");
        assertThat(pids).hasSize(2);
        assertThat(pids[1]).isEqualTo(pids[0]);
    }
}
