package descenso.course;

import descenso.course.compiled.CompiledCourse;
import descenso.course.compiled.SourceStamp;
import descenso.course.experiment.ExperimentFile;
import descenso.course.lesson.FrontMatter;
import descenso.course.lesson.ParsedLesson;
import descenso.course.source.AllowedFolders;
import descenso.course.source.CourseException;
import descenso.course.source.ExperimentLocation;
import descenso.course.source.FolderReader;
import descenso.course.source.SourceFile;
import descenso.phrases.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles a course: parses its files and writes the values to a {@link CompiledCourse}. Leaves out the files that cannot
 * be read, so that each start reports their errors.
 */
public final class CourseCompiler {

    private final Path folder;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private CourseCompiler(Path folder) {
        this.folder = folder;
    }

    /**
     * Compiles the course in a folder.
     *
     * @param target the file to write
     * @throws IOException if the file cannot be written or a source cannot be examined
     * @throws CourseException if a folder of the course cannot be read
     */
    public static void compile(Path folder, Path target) throws IOException, CourseException {
        AllowedFolders allowed = AllowedFolders.of(folder);
        CourseCompiler compiler = new CourseCompiler(folder);
        compiler.add(folder.resolve(ExperimentLocation.COURSE), file ->
                new Object[] {CourseManifest.read(SourceFile.read(file, allowed))});
        if (Files.exists(Misconceptions.file(folder))) {
            compiler.add(Misconceptions.file(folder), file -> new Object[] {Misconceptions.read(file, allowed)});
        }
        for (Language language : Language.values()) {
            for (Path page : FolderReader.files(folder.resolve(language.code()), ".md")) {
                compiler.add(page, file -> {
                    FrontMatter front = FrontMatter.of(SourceFile.read(file, allowed));
                    return new Object[] {front.header(), ParsedLesson.read(front)};
                });
            }
        }
        for (Path experiment : FolderReader.files(ExperimentLocation.folder(folder), ".yaml")) {
            compiler.add(experiment, file -> new Object[] {new ExperimentFile(file).header()});
        }
        Files.write(target, compiler.bytes.toByteArray());
    }

    private void add(Path file, FileParser parser) throws IOException {
        SourceStamp stamp = SourceStamp.of(file);
        try {
            bytes.writeBytes(CompiledCourse.encode(folder, file, stamp, parser.values(file)));
        } catch (CourseException e) {
            // each start parses the file and reports the error
        }
    }

    /** Parses one kind of file. */
    private interface FileParser {
        /**
         * Returns the values of the file.
         *
         * @throws CourseException if the file cannot be read
         */
        Object[] values(Path file) throws CourseException;
    }
}
