package descenso.course;

import descenso.course.ParsedLesson.FrontMatter;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.CourseLanguages;
import descenso.course.source.Diagnostics;
import descenso.course.source.FileCache.SourceStamp;
import descenso.course.source.SourceText;
import descenso.phrases.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A course as parsed values. It gives the values of a source file only if the file has not changed since; otherwise the
 * reader parses the file.
 *
 * <p>The file format belongs to one build of the program: a build reads only files that it has written itself.
 */
public final class CompiledCourse {

    private final Path folder;
    private final Map<String, Entry> entries;

    private CompiledCourse(Path folder, Map<String, Entry> entries) {
        this.folder = folder;
        this.entries = entries;
    }

    private record Entry(SourceStamp stamp, long checksum, ByteBuffer values) {}

    /** Returns a compiled course without values. */
    public static CompiledCourse none() {
        return new CompiledCourse(Path.of(""), Map.of());
    }

    /** Reads a compiled course. Returns one without values if the file is missing or damaged. */
    public static CompiledCourse read(Path file, Path folder) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            Map<String, Entry> entries = new HashMap<>();
            while (bytes.hasRemaining()) {
                ByteBuffer name = part(bytes);
                SourceStamp stamp = new SourceStamp(bytes.getLong(), bytes.getLong());
                long checksum = bytes.getLong();
                entries.put(
                        new String(name.array(), name.arrayOffset(), name.limit(), StandardCharsets.UTF_8),
                        new Entry(stamp, checksum, part(bytes)));
            }
            return new CompiledCourse(folder, entries);
        } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
            return none();
        }
    }

    /** Reads the length of a part and returns the part. */
    private static ByteBuffer part(ByteBuffer bytes) {
        int length = bytes.getInt();
        ByteBuffer part = bytes.slice().limit(length);
        bytes.position(bytes.position() + length);
        return part;
    }

    /** The values of one source file, each decoded when it is requested. */
    public record SourceValues(ByteBuffer bytes, Path folder) {

        /**
         * Decodes a value.
         *
         * @param index the 0-based index of the value in the source
         * @throws ClassCastException if the value has another type
         */
        public <T> T value(int index, Class<T> type) {
            ByteBuffer rest = bytes.duplicate();
            for (int skipped = 0; skipped < index; skipped++) {
                part(rest);
            }
            rest.getInt();
            return type.cast(new ValueEncoder.ValueDecoder(rest, folder).next());
        }
    }

    /** Returns the values of a source file of the course; empty if there are none or the file has changed since. */
    public Optional<SourceValues> find(Path source) {
        Entry entry = source.startsWith(folder) ? entries.get(name(folder, source)) : null;
        return entry != null && entry.stamp.isOf(source) && checksum(entry.values.duplicate()) == entry.checksum
                ? Optional.of(new SourceValues(entry.values, folder))
                : Optional.empty();
    }

    /** Returns the only value of a source file of the course; empty as for {@link #find}. */
    public <T> Optional<T> value(Path source, Class<T> type) {
        return find(source).map(values -> values.value(0, type));
    }

    /** Returns the name of a source file in the compiled course: its path relative to the folder of the course. */
    private static String name(Path folder, Path source) {
        return folder.relativize(source).toString();
    }

    /** Returns the checksum of the remaining bytes. The power may fail before all of a file is on the disk. */
    private static long checksum(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /**
     * Compiles the course in a folder: parses its files and writes the values. Leaves out the files that cannot be
     * read, so that each start reports their errors.
     *
     * @throws IOException if the file cannot be written or a source cannot be examined
     * @throws CourseException if a folder of the course cannot be read
     * @throws IllegalArgumentException if a parsed value is of a kind that cannot be encoded
     */
    public static void compile(Path folder, Path target) throws IOException, CourseException {
        Map<Path, Diagnostics.ReadingStep<List<Object>>> sources = new LinkedHashMap<>();
        Path manifest = folder.resolve(CourseFolder.COURSE);
        sources.put(manifest, () -> List.of(Course.CourseManifest.read(SourceText.read(manifest, folder))));
        if (Files.exists(Misconceptions.file(folder))) {
            sources.put(
                    Misconceptions.file(folder),
                    () -> List.of(Misconceptions.read(folder, CourseLanguages.of(folder))));
        }
        for (Language language : Language.values()) {
            for (Path page : CourseFolder.files(folder.resolve(language.code()), ".md")) {
                sources.put(page, () -> {
                    FrontMatter front = FrontMatter.of(SourceText.read(page, folder));
                    return List.of(front.header(), ParsedLesson.read(front));
                });
            }
        }
        for (Path experiment : ExperimentList.files(folder)) {
            sources.put(experiment, () -> List.of(ExperimentHeader.read(experiment)));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Map.Entry<Path, Diagnostics.ReadingStep<List<Object>>> source : sources.entrySet()) {
            SourceStamp stamp = SourceStamp.of(source.getKey());
            try {
                bytes.writeBytes(
                        encode(folder, source.getKey(), stamp, source.getValue().make()));
            } catch (CourseException e) {
                // each start parses the file and reports the error
            }
        }
        Files.write(target, bytes.toByteArray());
    }

    /**
     * Returns the values of a source file in the form of a compiled course.
     *
     * @param stamp the stamp of the file before it was parsed
     * @throws IllegalArgumentException if a value is of a kind that cannot be encoded
     */
    private static byte[] encode(Path folder, Path source, SourceStamp stamp, List<Object> values) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        for (Object value : values) {
            byte[] part = ValueEncoder.encode(value, folder);
            encoded.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            encoded.writeBytes(part);
        }
        byte[] name = name(folder, source).getBytes(StandardCharsets.UTF_8);
        byte[] whole = encoded.toByteArray();
        return ByteBuffer.allocate(2 * Integer.BYTES + name.length + 3 * Long.BYTES + whole.length)
                .putInt(name.length)
                .put(name)
                .putLong(stamp.size())
                .putLong(stamp.modified())
                .putLong(checksum(ByteBuffer.wrap(whole)))
                .putInt(whole.length)
                .put(whole)
                .array();
    }
}
