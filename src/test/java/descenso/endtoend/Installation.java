package descenso.endtoend;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of the program in a folder of its own, without a course at first. */
record Installation(Path home) {

    /** The parts of a build: the jar, its libraries, JLine's native library. */
    static final List<String> PARTS = List.of("lib", "native", "descenso.jar");

    private static final String BUILD = "target/builds/100001.1";

    /**
     * Copies the program to a folder. The stamp of the build is written last: if a source were newer, run.sh would
     * build.
     */
    static Installation in(Path home) throws IOException {
        Files.createDirectories(home.resolve("src/main"));
        Folders.copy(Path.of("src/main/jvm"), home.resolve("src/main/jvm"));
        Files.createDirectories(home.resolve("src/vector"));
        for (String file : List.of("pom.xml", "run.sh")) {
            Files.copy(Path.of(file), home.resolve(file));
        }
        Installation made = new Installation(home);
        Files.createDirectories(made.build());
        for (String part : PARTS) {
            Folders.copy(Path.of("target", part), made.build().resolve(part));
        }
        Files.createFile(made.build().resolve("start")); // prevents an archive; a test that wants one deletes it
        Files.createFile(made.build().resolve("stamp"));
        return made;
    }

    /** Returns the folder of its only build. */
    Path build() {
        return home.resolve(BUILD);
    }

    Installation withCourse() throws IOException {
        return withLessons(Path.of("lessons"));
    }

    /** Links the lessons of another folder. */
    Installation withLessons(Path lessons) throws IOException {
        Files.createSymbolicLink(home.resolve("lessons"), lessons.toAbsolutePath());
        return this;
    }

    /** Returns the path of its run.sh. */
    String script() {
        return home.resolve("run.sh").toString();
    }

    Installation without(String className) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(build().resolve("descenso.jar"))) {
            Files.delete(jar.getPath(className.replace('.', '/') + ".class"));
        }
        return this;
    }
}
