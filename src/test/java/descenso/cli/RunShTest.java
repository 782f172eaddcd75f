package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A copy of run.sh among JDKs, a Maven and sources of pretence: each java says which one it is and what it is given, and
 * Maven writes its own words down and leaves a jar as it found it.
 */
class RunShTest {

    private static final FileTime EARLY = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
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
        for (String tool :
                List.of("sh", "find", "touch", "readlink", "dirname", "mkdir", "mv", "rm", "rmdir", "nice")) {
            executable(folder.resolve("bin").resolve(tool), "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
        }
        environment.put("PATH", folder.resolve("bin").toString());
        environment.put("LANG", "en_GB.UTF-8");
        environment.put("DESCENSO_JDKS", folder.resolve("jdks").toString());
    }

    private Run run(String... arguments) throws Exception {
        return run(List.of("/bin/sh", script.toString()), arguments);
    }

    private Run run(List<String> call, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(call);
        command.addAll(List.of(arguments));
        return Run.of(folder, environment, command);
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
        executable(folder.resolve("bin/mvn"), """
                echo "words of Maven"
                echo "$JAVA_HOME: $*" >>../calls
                mkdir -p target
                [ -f target/descenso.jar ] || : >target/descenso.jar
                """);
    }

    private List<String> callsOfMaven() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    /** As after a build: sources, and a jar that is newer. */
    private void built() throws IOException {
        Files.createDirectories(root.resolve("src/main/java"));
        Files.createDirectory(root.resolve("src/vector"));
        Files.createDirectory(root.resolve("target"));
        Files.createFile(root.resolve("target/descenso.jar"));
        Files.createFile(root.resolve("target/start")); // in the way of any archive
        for (String source : List.of("pom.xml", "src/main/java/Main.java")) {
            Files.createFile(root.resolve(source));
        }
        for (String older : List.of("pom.xml", "src/main/java/Main.java", "src/main/java", "src/main", "src/vector")) {
            Files.setLastModifiedTime(root.resolve(older), EARLY);
        }
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
    void saysInOneLineWhatToDoAboutAnOldJdk(String variable, String locale, String words) throws Exception {
        Path old = jdk("old", "11.0.2");
        jdk("jdks/newer", "17");
        environment.remove("LANG");
        environment.putAll(Map.of("JAVA_HOME", old.toString(), variable, locale));
        Run run = run();
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
    void saysInOneLineThatAJdkIsMissing(String locale, String words) throws Exception {
        jdk("jdks/old", "16.0.1");
        environment.put("LANG", locale);
        Run run = run();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("descenso: " + words).containsOnlyOnce("\n");
    }

    @ParameterizedTest
    @CsvSource({"8, 17.0.21, 11, b", "25, 17, 21.0.1, a", "17, 9.0.1, 100, c"})
    void takesTheNewestJdk(String a, String b, String c, String newest) throws Exception {
        built();
        jdk("jdks/a", a);
        jdk("jdks/b", b);
        jdk("jdks/c", c);
        Files.createDirectory(folder.resolve("jdks/none"));
        assertThat(run().out()).startsWith("jdks/" + newest + "\n");
    }

    @Test
    void takesTheJdkOfThePathWhereItIsTheNewest() throws Exception {
        built();
        jdk("jdks/a", "17");
        Path elsewhere = jdk("elsewhere", "25");
        Files.createSymbolicLink(folder.resolve("bin/javac"), elsewhere.resolve("bin/javac"));
        assertThat(run().out()).startsWith("elsewhere\n");
    }

    @Test
    void takesJavaHomeBeforeAnyOther() throws Exception {
        built();
        jdk("jdks/a", "25");
        environment.put("JAVA_HOME", jdk("mine", "17").toString());
        assertThat(run().out()).startsWith("mine\n");
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        jdk("jdks/a", "17");
        environment.put("LANG", "es_ES");
        Run run = run();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("descenso: falta Maven; instala ").containsOnlyOnce("\n");
        assertThat(run("test").err().lines()).hasSize(1);
    }

    @Test
    void buildsOnceWithoutTestsAndKeepsItsWordsFromTheOutput() throws Exception {
        Path jdk = jdk("jdks/a", "17");
        maven();
        Files.createDirectories(root.resolve("src/main"));
        Files.createDirectory(root.resolve("src/vector"));
        Files.createFile(root.resolve("pom.xml"));
        Run first = run();
        assertThat(first.out()).startsWith("jdks/a\n").doesNotContain("Maven");
        assertThat(first.err()).isEqualTo("descenso: building the tutor; this is needed only once…\nwords of Maven\n");
        Run second = run();
        assertThat(second.err()).isEmpty();
        assertThat(callsOfMaven()).containsExactly(jdk + ": -B -q -Dmaven.test.skip=true package");
    }

    /** A touched folder is newer than its jar for as long as Maven sees no reason to write another. */
    @ParameterizedTest
    @CsvSource({"pom.xml", "src/main/java/Main.java", "src/main", "src/vector"})
    void buildsOnceWhereASourceIsNewer(String source) throws Exception {
        jdk("jdks/a", "17");
        maven();
        built();
        Files.setLastModifiedTime(root.resolve("target/descenso.jar"), EARLY);
        run();
        assertThat(callsOfMaven()).as("nothing is newer").isEmpty();
        Files.setLastModifiedTime(root.resolve(source), LATE);
        run();
        run();
        assertThat(callsOfMaven()).hasSize(1);
    }

    @Test
    void doesNotTakeAFailureToLookForABuild() throws Exception {
        jdk("jdks/a", "17");
        maven();
        built();
        Files.delete(root.resolve("pom.xml"));
        run();
        assertThat(callsOfMaven()).hasSize(1);
    }

    @Test
    void opensNothingWhereTheBuildFails() throws Exception {
        jdk("jdks/a", "17");
        executable(folder.resolve("bin/mvn"), "echo why; exit 3");
        Run run = run();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("why\ndescenso: the build failed; the lines above say why\n");
    }

    /** A JDK whose java, told to make an archive, makes one. */
    private void archivingJdk(String version) throws IOException {
        jdk("jdks/a", version, """
                case $* in *descenso.cli.Rehearsal*)
                  for word in "$@"; do
                    case $word in -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*) echo archive >"${word#*=}" ;; esac
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
    void makesAnArchiveWhereItBuildsAndUsesIt(String version, String name, String option) throws Exception {
        archivingJdk(version);
        maven();
        Files.createDirectories(root.resolve("src/main"));
        Files.createDirectory(root.resolve("src/vector"));
        Files.createFile(root.resolve("pom.xml"));
        Path archive = root.toRealPath().resolve("target/start").resolve(name);
        Run first = run("learn", "5");
        assertThat(archive).hasContent("archive");
        assertThat(first.err()).isEqualTo("descenso: building the tutor; this is needed only once…\nwords of Maven\n");
        assertThat(first.out().lines()).contains("-XX:" + option + "=" + archive, "-Xlog:disable", "5");
        assertThat(run("learn", "5").out()).isEqualTo(first.out());
        try (Stream<Path> files = Files.list(archive.getParent())) {
            assertThat(files).containsExactly(archive);
        }
    }

    /** What was made with another jar is of no use to this one. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void makesAnArchiveLaterWhereThereIsNoneOrAnOldOne(boolean isThere) throws Exception {
        archivingJdk("17");
        built();
        Files.delete(root.resolve("target/start"));
        Path archive = root.resolve("target/start/17.jsa");
        if (isThere) {
            Files.createDirectories(archive.getParent());
            Files.setLastModifiedTime(Files.writeString(archive, "old"), EARLY);
        }
        Run first = run();
        assertThat(first.out()).doesNotContain("-XX:SharedArchiveFile");
        assertThat(first.err()).isEmpty();
        Path lock = root.resolve("target/start/17.jsa.lock");
        for (int waited = 0; waited < 1000 && (Files.exists(lock) || !isMade(archive)); waited++) {
            Thread.sleep(10);
        }
        assertThat(archive).hasContent("archive");
        assertThat(run().out()).contains("-XX:SharedArchiveFile=");
    }

    private static boolean isMade(Path archive) throws IOException {
        return Files.exists(archive) && Files.readString(archive).equals("archive\n");
    }

    @Test
    void leavesItToAnotherStartThatMakesOne() throws Exception {
        archivingJdk("17");
        built();
        Files.delete(root.resolve("target/start"));
        Files.createDirectories(root.resolve("target/start/17.jsa.lock"));
        assertThat(run().err()).isEmpty();
        try (Stream<Path> files = Files.list(root.resolve("target/start"))) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "exit 0"})
    void startsWithoutAnArchiveWhereNoneCanBeMade(String java) throws Exception {
        jdk("jdks/a", "17", "case $* in *Rehearsal*) " + java + ";; *) echo started;; esac");
        maven();
        Files.createDirectories(root.resolve("src/main"));
        Files.createDirectory(root.resolve("src/vector"));
        Files.createFile(root.resolve("pom.xml"));
        Run run = run();
        Path lock = root.resolve("target/start/17.jsa.lock");
        assertThat(run.out()).isEqualTo("started\n");
        assertThat(run.err()).isEqualTo("descenso: building the tutor; this is needed only once…\nwords of Maven\n");
        try (Stream<Path> files = Files.list(root.resolve("target/start"))) {
            assertThat(files).as("so that it is not tried at each start").containsExactly(lock);
        }
    }

    @Test
    void handsItsArgumentsAndItsPlaceOn() throws Exception {
        jdk("jdks/a", "17");
        built();
        Path real = root.toRealPath();
        assertThat(run("learn", "a b", "*").out())
                .contains("\n-Ddescenso.home=" + real + "\n")
                .endsWith("\n-jar\n" + real.resolve("target/descenso.jar") + "\nlearn\na b\n*\n");
    }

    /** The lab trains too. */
    @ParameterizedTest
    @ValueSource(strings = {"run", "export", "check", "learn", "lab"})
    void compilesWellWhatTrains(String command) throws Exception {
        jdk("jdks/a", "17");
        built();
        assertThat(run(command).out().lines()).contains("-XX:+EnableVectorSupport");
    }

    /** The kernel's command is the later one of those that are for it, which is the one that counts. */
    @ParameterizedTest
    @CsvSource({"run, false", "export, false", "report, false", "check, false", "learn, true", "lab, true"})
    void optimizesLateWhatAFirstPageShows(String command, boolean late) throws Exception {
        jdk("jdks/a", "17");
        built();
        List<String> options = run(command).out().lines().toList();
        assertThat(options.contains("-XX:Tier4InvocationThreshold=50000")).isEqualTo(late);
        String train = "-XX:CompileCommand=CompileThresholdScaling,descenso.train.";
        assertThat(options.stream().filter(option -> option.startsWith(train)))
                .last()
                .isEqualTo(train + "VectorKernel::*," + (late ? "0.02" : "0.05"));
    }

    @Test
    void tellsThatThereIsNoTerminal() throws Exception {
        jdk("jdks/a", "17");
        built();
        for (String command : List.of("run", "report", "learn")) {
            assertThat(run(command).out()).doesNotContain("-Ddescenso.stdout", "-Ddescenso.stderr", "-Ddescenso.stdin");
        }
    }

    @Test
    void findsItsPlaceHoweverItIsCalled() throws Exception {
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
    void givesJavaALocaleThatCanNameEveryFile(String own) throws Exception {
        jdk("jdks/a", "17", "printf '%s\\n' \"$LC_ALL\" \"$@\"");
        built();
        environment.put("LC_ALL", own);
        boolean known =
                Files.exists(Path.of("/usr/lib/locale/C.utf8")) || Files.exists(Path.of("/usr/lib/locale/C.UTF-8"));
        assertThat(run().out())
                .startsWith((known ? "C.UTF-8" : own) + "\n")
                .contains("\n-Ddescenso.lc_all=" + own + "\n");
    }

    /** The learner's ^Z, and whoever sends a signal, must reach Java itself. */
    @Test
    void becomesJava() throws Exception {
        jdk("jdks/a", "17", "echo $$");
        built();
        String[] pids = run(List.of("/bin/sh", "-c", "echo $$; exec sh \"$0\"", script.toString()))
                .out()
                .split("\n");
        assertThat(pids).hasSize(2);
        assertThat(pids[1]).isEqualTo(pids[0]);
    }
}
