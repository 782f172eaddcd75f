package descenso.phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/**
 * A language of the interface and of the course: a folder of data among the resources of this package, and a line of
 * {@code languages.txt}.
 *
 * @param code the ISO 639-1 code, as in folder names, front matter and {@code --lang}
 * @param decimalSign the sign between the whole digits of a number and its decimals
 * @param hasSpaceBeforePercent whether a space separates a number from the sign %
 * @param isRequired whether a course that does not name its languages must have its texts in this one
 * @param beginnings beginnings of the names of the language, {@linkplain TextFolding folded}
 */
public record Language(
        String code, String decimalSign, boolean hasSpaceBeforePercent, boolean isRequired, List<String> beginnings) {

    private static final List<Language> ALL = read();

    /** The languages of the shipped course. Only tests name them: the program treats all languages alike. */
    public static final Language ES = valueOf("es");

    public static final Language EN = valueOf("en");

    private static List<Language> read() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Language.class.getResourceAsStream("languages.txt")), StandardCharsets.UTF_8))) {
            List<Language> languages = new ArrayList<>();
            for (String line = table.readLine(); line != null; line = table.readLine()) {
                if (!line.startsWith("#")) {
                    languages.add(parse(new StringTokenizer(line)));
                }
            }
            return List.copyOf(languages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Language parse(StringTokenizer columns) {
        return new Language(
                columns.nextToken(),
                columns.nextToken(),
                columns.nextToken().equals("+"),
                columns.nextToken().equals("+"),
                List.of(columns.nextToken().split(",")));
    }

    /** Returns all languages; the first is the default. */
    public static Language[] values() {
        return ALL.toArray(new Language[0]);
    }

    /** Returns the language that is used if none is chosen. */
    public static Language first() {
        return ALL.get(0);
    }

    /**
     * Returns the language with the given code, in upper or lower case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Language valueOf(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** Returns the language of a code, or of a locale that begins with it ({@code es_ES.UTF-8}). May be empty. */
    public static Optional<Language> of(String tag) {
        String code = tag.toLowerCase(Locale.ROOT).split("[_.@-]", 2)[0];
        return ALL.stream().filter(language -> language.code.equals(code)).findFirst();
    }

    /** Returns the language whose name a folded word begins with; empty if there is none. */
    public static Optional<Language> named(String folded) {
        return ALL.stream()
                .filter(language -> language.beginnings.stream().anyMatch(folded::startsWith))
                .findFirst();
    }

    /** Returns this language, and then the others in the order in which they replace it where a text is missing. */
    public Stream<Language> withFallbacks() {
        return Stream.concat(Stream.of(this), ALL.stream().filter(other -> !equals(other)));
    }

    /** Opens a file of the folder of this language. */
    public InputStream open(String file) {
        String name = code + "/" + file;
        return Objects.requireNonNull(Language.class.getResourceAsStream(name), name);
    }

    /** Reads a file of messages or words of the folder of this language. */
    Properties properties(String file) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return words;
    }

    /** Tests whether another language has the same code. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Language language && code.equals(language.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code.toUpperCase(Locale.ROOT);
    }
}
