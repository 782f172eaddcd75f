package descenso.progress;

import descenso.phrases.Language;
import descenso.progress.SavedState.Bookmark;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The text of a {@link SavedState}, in the form of a properties file. */
public final class StateText {

    private static final String SCREEN = "screen";
    private static final String BLOCK = "block";
    private static final String LINE = "line";
    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String INK = "ink";
    private static final String READ = "read";

    /** Prefix of a draft's key, before the question id. */
    private static final String DRAFT = "draft-";

    private StateText() {}

    /**
     * Reads a state.
     *
     * @throws IOException if the text cannot be read
     * @throws IllegalArgumentException if it has an invalid escape
     */
    public static SavedState read(Reader text) throws IOException {
        Properties values = new Properties();
        values.load(text);
        Map<String, String> drafts = new HashMap<>();
        for (String key : values.stringPropertyNames()) {
            if (key.startsWith(DRAFT)) {
                drafts.put(key.substring(DRAFT.length()), values.getProperty(key));
            }
        }
        Set<String> read =
                new HashSet<>(Arrays.asList(values.getProperty(READ, "").split(" ")));
        read.remove("");
        return new SavedState(
                value(values, SCREEN).map(screen -> new Bookmark(screen, number(values, BLOCK), number(values, LINE))),
                value(values, LANGUAGE).flatMap(Language::of),
                value(values, THEME),
                value(values, INK),
                read,
                drafts);
    }

    /**
     * Returns the state as a text that {@link Properties#load} can read. {@link Properties#store} would add the
     * date, whose format takes long to load while the learner waits for the answer to the first key.
     */
    public static String of(SavedState state) {
        Map<String, String> values = new TreeMap<>();
        state.bookmark().ifPresent(bookmark -> {
            values.put(SCREEN, bookmark.pageId());
            values.put(BLOCK, Integer.toString(bookmark.block()));
            values.put(LINE, Integer.toString(bookmark.line()));
        });
        state.language().ifPresent(language -> values.put(LANGUAGE, language.code()));
        state.theme().ifPresent(theme -> values.put(THEME, theme));
        state.raster().ifPresent(ink -> values.put(INK, ink));
        values.put(READ, String.join(" ", new TreeSet<>(state.read())));
        state.drafts().forEach((question, draft) -> values.put(DRAFT + question, draft));
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> text.append(escaped(key, true))
                .append('=')
                .append(escaped(value, false))
                .append('\n'));
        return text.toString();
    }

    /**
     * Returns a key or a value with a backslash before each character that the properties format would interpret.
     */
    private static String escaped(String text, boolean isKey) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int control = "\n\r\t\f".indexOf(character);
            boolean isSpecial = character == ' ' ? isKey || i == 0 : "=:#!\\".indexOf(character) >= 0;
            if (control >= 0 || isSpecial) {
                escaped.append('\\');
            }
            escaped.append(control >= 0 ? "nrtf".charAt(control) : character);
        }
        return escaped.toString();
    }

    private static int number(Properties values, String key) {
        String digits = values.getProperty(key, "0");
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    private static Optional<String> value(Properties values, String key) {
        String value = values.getProperty(key, "");
        return value.isBlank() ? Optional.empty() : Optional.of(value);
    }
}
