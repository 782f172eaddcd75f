package descenso.cli.start;

import descenso.cli.process.ProcessEnvironment;
import descenso.course.source.ExperimentLocation;
import descenso.phrases.Language;
import descenso.terminal.FirstFramePainter;
import descenso.tui.Size;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The first frame of a lesson in a cache file, together with everything that determines it: the program, the arguments,
 * the terminal, the learner's place and journal, the pages and experiments of the course. If any of these has changed,
 * the frame is not shown.
 *
 * <p>The checks use only the simplest means of Java, because they run before any other class of the program is loaded.
 *
 * @param options options of the command line
 * @param program class path of the running build: a jar in a folder that no other build ever has
 */
record FirstFrameCache(ProcessEnvironment environment, StartupOptions options, String program)
        implements FirstFramePainter.Keeper {

    private static final List<String> VARIABLES =
            List.of("TERM", "COLORTERM", "NO_COLOR", "STY", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG");

    /** Maximum number of cached frames, for different sizes and arguments. */
    private static final int MOST = 8;

    /** Creates the cache of the running build. */
    FirstFrameCache(ProcessEnvironment environment, StartupOptions options) {
        this(environment, options, System.getProperty("java.class.path", ""));
    }

    /** Shows the cached frame immediately if there is a valid one. */
    FirstFramePainter show() {
        Optional<Size> screen = environment.streams().screen();
        return screen.isPresent()
                ? FirstFramePainter.show(new FileOutputStream(FileDescriptor.out), on(screen.get()), this)
                : FirstFramePainter.none();
    }

    /** Returns the bytes that painted the frame on a screen of this size; empty if anything may have changed since. */
    Optional<byte[]> on(Size size) {
        try {
            return new FirstFrameFile(file(size)).read(origin(size));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void store(Size size, byte[] painted) {
        try {
            new FirstFrameFile(file(size)).write(origin(size), painted);
        } catch (IOException | RuntimeException e) {
            // without the file, the next start is only as slow as this one
        }
    }

    private Path file(Size size) {
        return environment
                .cacheFolder()
                .resolve("picture-" + Math.floorMod(arguments(size).hashCode(), MOST));
    }

    /**
     * Returns everything that determines the frame, as text in UTF-8.
     *
     * @throws IOException if a part of it cannot be determined
     */
    private byte[] origin(Size size) throws IOException {
        StringBuilder text = new StringBuilder(arguments(size));
        for (String variable : VARIABLES) {
            text.append(variable)
                    .append('=')
                    .append(environment.variables().get(variable))
                    .append('\n');
        }
        addDates(new File(program), text);
        addFile(new File(environment.course().toFile(), ExperimentLocation.COURSE), text);
        for (Language language : Language.values()) {
            addFiles(new File(environment.course().toFile(), language.code()), text);
        }
        File experiments = new File(environment.course().toFile(), ExperimentLocation.EXPERIMENTS);
        if (experiments.exists()) {
            addFiles(experiments, text);
        }
        File journal = environment.journal(options.learner()).path().toFile();
        if (journal.exists()) {
            addFile(journal, text);
        }
        text.append(place());
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the arguments and the size of the screen as text. */
    private String arguments(Size size) {
        String language =
                options.language().isPresent() ? options.language().get().code() : "";
        String theme = options.theme().isPresent() ? options.theme().get().name() : "";
        return "screen=" + options.screen().orElse("") + "\nlanguage=" + language + "\ntheme=" + theme + "\nascii="
                + options.isAscii() + "\nlearner=" + options.learner().orElse("") + "\nsize=" + size.columns() + 'x'
                + size.rows() + '\n';
    }

    private static void addFiles(File folder, StringBuilder text) throws IOException {
        String[] names = folder.list();
        if (names == null) {
            throw new NotDirectoryException(folder.getPath());
        }
        Arrays.sort(names);
        for (String name : names) {
            addFile(new File(folder, name), text);
        }
    }

    private static void addFile(File file, StringBuilder text) throws IOException {
        if (!file.exists()) {
            throw new NoSuchFileException(file.getPath());
        }
        addDates(file, text);
    }

    /**
     * Adds the path, size and time of a file. A path without a file, such as a class path of several entries, has size
     * and time 0.
     */
    private static void addDates(File file, StringBuilder text) {
        text.append(file.getPath())
                .append(' ')
                .append(file.length())
                .append(' ')
                .append(file.lastModified());
        text.append('\n');
    }

    /**
     * Returns length and checksums of the place file, and none of its content, which may contain texts of the learner.
     */
    private String place() throws IOException {
        File file = environment.stateFile(options.learner()).path().toFile();
        byte[] text = file.exists() ? FirstFrameFile.bytes(file) : new byte[0];
        CRC32 sum = new CRC32();
        sum.update(text);
        return "place=" + text.length + ' ' + sum.getValue() + ' ' + Arrays.hashCode(text) + '\n';
    }
}
