package descenso.endtoend;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of the program in a folder of its own, without a course at first. */
record Installation(Path home) {

    /** Copies it there; the jar last: were anything newer, run.sh would build. */
    static Installation in(Path home) throws IOException {
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("src/vector"));
        Files.createDirectories(home.resolve("target"));
        link(home, "target/lib");
        link(home, "target/native");
        Files.createFile(home.resolve("target/start")); // in the way of an archive: who wants one takes it away
        for (String file : List.of("pom.xml", "run.sh", "target/descenso.jar")) {
            Files.copy(Path.of(file), home.resolve(file));
        }
        return new Installation(home);
    }

    Installation withCourse() throws IOException {
        return withLessons(Path.of("lessons"));
    }

    /** With a course from another folder. */
    Installation withLessons(Path lessons) throws IOException {
        Files.createSymbolicLink(home.resolve("lessons"), lessons.toAbsolutePath());
        return this;
    }

    /** Whoever runs that runs this copy. */
    String script() {
        return home.resolve("run.sh").toString();
    }

    Installation without(String className) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(home.resolve("target/descenso.jar"))) {
            Files.delete(jar.getPath(className.replace('.', '/') + ".class"));
        }
        return this;
    }

    private static void link(Path home, String folder) throws IOException {
        Files.createSymbolicLink(home.resolve(folder), Path.of(folder).toAbsolutePath());
    }
}
