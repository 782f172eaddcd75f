package descenso.course;

import descenso.course.compiled.CompiledCourse;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentList;
import descenso.course.lesson.FrontMatter;
import descenso.course.lesson.ParsedLesson;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.Diagnostics;
import descenso.course.source.SourceFile;
import descenso.course.source.SourceStamp;
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
     * @throws IOException if the file cannot be written or a source cannot be examined
     * @throws CourseException if a folder of the course cannot be read
     */
    public static void compile(Path folder, Path target) throws IOException, CourseException {
        CourseCompiler compiler = new CourseCompiler(folder);
        Path manifest = folder.resolve(CourseFolder.COURSE);
        compiler.add(manifest, () -> new Object[] {CourseManifest.read(SourceFile.read(manifest, folder))});
        if (Files.exists(Misconceptions.file(folder))) {
            compiler.add(Misconceptions.file(folder), () -> new Object[] {Misconceptions.read(folder)});
        }
        for (Language language : Language.values()) {
            for (Path page : CourseFolder.files(folder.resolve(language.code()), ".md")) {
                compiler.add(page, () -> {
                    FrontMatter front = FrontMatter.of(SourceFile.read(page, folder));
                    return new Object[] {front.header(), ParsedLesson.read(front)};
                });
            }
        }
        for (Path experiment : ExperimentList.files(folder)) {
            compiler.add(experiment, () -> new Object[] {ExperimentHeader.read(experiment)});
        }
        Files.write(target, compiler.bytes.toByteArray());
    }

    private void add(Path file, Diagnostics.ReadingStep<Object[]> values) throws IOException {
        SourceStamp stamp = SourceStamp.of(file);
        try {
            bytes.writeBytes(CompiledCourse.encode(folder, file, stamp, values.make()));
        } catch (CourseException e) {
            // each start parses the file and reports the error
        }
    }
}
