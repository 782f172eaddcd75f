package descenso.progress;

import descenso.phrases.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The file that {@link SavedState} lives in: a properties file, always replaced as a whole, so never half written. */
public record StateFile(Path path) {

    private static final String SCREEN = "screen";
    private static final String BLOCK = "block";
    private static final String LINE = "line";
    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String INK = "ink";
    private static final String READ = "read";

    /** The longest that is read, in bytes: every question of a course with as long a draft as there can be. */
    private static final long LONGEST = 64L << 20;

    /** Before the id of a draft's question. */
    private static final String DRAFT = "draft-";

    /** What was remembered; nothing where there is no such file or no sense in it. */
    public SavedState read() {
        Properties values = new Properties();
        try (FileChannel file = new PrivateFile(path).read()) {
            if (file.size() > LONGEST) {
                return SavedState.nothing();
            }
            values.load(new BufferedReader(Channels.newReader(file, StandardCharsets.UTF_8.newDecoder(), -1)));
        } catch (IOException | IllegalArgumentException e) {
            // A place lost costs a key press; it must never keep the course from opening. What bars it, writing it
            // tells.
            return SavedState.nothing();
        }
        return new SavedState(
                bookmark(values),
                language(values),
                value(values, THEME),
                value(values, INK),
                read(values),
                drafts(values));
    }

    /**
     * Replaces what was remembered.
     *
     * @throws BarredFileException where something else lies in its place, which stays
     * @throws IOException where the folder cannot be made or written; the old file then stands as it was
     */
    public void write(SavedState remembered) throws IOException {
        PrivateFile file = new PrivateFile(path);
        file.prepare();
        // half a surrogate pair, which no file can hold, is no reason to keep nothing
        file.replace(text(remembered).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Forgets it.
     *
     * @return whether there was such a file
     * @throws IOException where it cannot be removed
     */
    public boolean remove() throws IOException {
        return new PrivateFile(path).remove();
    }

    private static String text(SavedState remembered) throws IOException {
        Properties values = new Properties();
        remembered.bookmark().ifPresent(bookmark -> {
            values.setProperty(SCREEN, bookmark.screen());
            values.setProperty(BLOCK, Integer.toString(bookmark.block()));
            values.setProperty(LINE, Integer.toString(bookmark.line()));
        });
        remembered.language().ifPresent(language -> values.setProperty(LANGUAGE, language.code()));
        remembered.theme().ifPresent(theme -> values.setProperty(THEME, theme));
        remembered.ink().ifPresent(ink -> values.setProperty(INK, ink));
        values.setProperty(READ, String.join(" ", new TreeSet<>(remembered.read())));
        remembered.drafts().forEach((question, draft) -> values.setProperty(DRAFT + question, draft));
        StringWriter text = new StringWriter();
        values.store(text, null);
        return withoutComment(text.toString());
    }

    /** Properties write the day into a comment, which is nobody's business. */
    private static String withoutComment(String text) {
        return text.substring(text.indexOf('\n') + 1);
    }

    private static Optional<Bookmark> bookmark(Properties values) {
        return value(values, SCREEN).map(screen -> new Bookmark(screen, number(values, BLOCK), number(values, LINE)));
    }

    private static int number(Properties values, String key) {
        String digits = values.getProperty(key, "0");
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    private static Optional<Language> language(Properties values) {
        return value(values, LANGUAGE).flatMap(Language::of);
    }

    private static Optional<String> value(Properties values, String key) {
        return Optional.ofNullable(values.getProperty(key)).filter(value -> !value.isBlank());
    }

    private static Set<String> read(Properties values) {
        return Arrays.stream(values.getProperty(READ, "").split(" "))
                .filter(id -> !id.isBlank())
                .collect(Collectors.toSet());
    }

    private static Map<String, String> drafts(Properties values) {
        return values.stringPropertyNames().stream()
                .filter(key -> key.startsWith(DRAFT))
                .collect(Collectors.toMap(key -> key.substring(DRAFT.length()), values::getProperty));
    }
}
