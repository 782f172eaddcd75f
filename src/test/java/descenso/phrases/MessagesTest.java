package descenso.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/descenso/phrases");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)…?}");

    private static final Pattern USED_KEY = Pattern.compile("\\bMessageKey\\.([A-Z0-9_]+)");

    private static Map<String, String> words(Language language) throws IOException {
        Map<String, String> sorted = new TreeMap<>();
        for (Path file : files(language)) {
            Properties words = new Properties();
            words.load(Files.newBufferedReader(file));
            words.forEach((key, value) -> sorted.put((String) key, (String) value));
        }
        return sorted;
    }

    /** Returns the file of the messages of all modes, and that of plain mode, which has no screen. */
    private static List<Path> files(Language language) {
        return Stream.of("messages", "plain")
                .map(kind -> FOLDER.resolve(Path.of(language.code(), kind + ".properties")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void everyKeyHasAMessageInEveryLanguage(Language language) throws IOException {
        Set<String> keys =
                Arrays.stream(MessageKey.values()).map(MessageKey::key).collect(Collectors.toSet());
        Set<String> written = new TreeSet<>(words(language).keySet());
        written.removeIf(key -> isPlainModeMessage(key, keys));
        assertThat(written).isEqualTo(new TreeSet<>(keys));
        assertThat(words(language).values()).noneMatch(String::isBlank);
    }

    /** Tests whether a key replaces the message of one of the given keys in plain mode. */
    private static boolean isPlainModeMessage(String key, Set<String> keys) {
        return key.endsWith(Messages.TOLD) && keys.contains(key.substring(0, key.length() - Messages.TOLD.length()));
    }

    @Test
    void languagesReplaceTheSameMessagesInPlainMode() throws IOException {
        assertThat(words(Language.ES).keySet()).isEqualTo(words(Language.EN).keySet());
    }

    /** Tests that a message of plain mode has the placeholders of the message that it replaces, and another text. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void plainModeMessagesHaveTheSamePlaceholders(Language language) throws IOException {
        Map<String, String> words = words(language);
        Set<String> keys =
                Arrays.stream(MessageKey.values()).map(MessageKey::key).collect(Collectors.toSet());
        words.keySet().stream().filter(key -> isPlainModeMessage(key, keys)).forEach(key -> {
            String first = words.getOrDefault(key.substring(0, key.length() - Messages.TOLD.length()), "");
            assertThat(placeholders(words.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(first));
            assertThat(words.get(key)).as(key).isNotEqualTo(first);
        });
    }

    @Test
    void describedPlacesOccurInTheMessage() throws IOException {
        Properties described = new Properties();
        described.load(Files.newBufferedReader(FOLDER.resolve("arguments.properties")));
        Map<String, String> words = words(Language.EN);
        assertThat(described.stringPropertyNames()).isNotEmpty().isSubsetOf(words.keySet());
        described.forEach((key, text) -> assertThat(placeholders(words.getOrDefault((String) key, "")))
                .as("%s", key)
                .containsAll(placeholders((String) text)));
    }

    @Test
    void plainModeMessageNamesNoKeyAfterALanguageChange() {
        assertThat(Messages.in(Language.EN).say(MessageKey.LAB_OVER)).contains("Space");
        assertThat(Messages.spoken(Language.EN).say(MessageKey.LAB_OVER)).doesNotContain("Space");
        assertThat(Messages.spoken(Language.ES).withLanguage(Language.EN).say(MessageKey.LAB_OVER))
                .isEqualTo(Messages.spoken(Language.EN).say(MessageKey.LAB_OVER));
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void everyKeyIsDefinedOnce(Language language) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files(language)) {
            lines.addAll(Files.readAllLines(file));
        }
        List<String> keys = lines.stream()
                .filter(line -> line.matches("[a-z0-9.]+ = .*"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(keys).hasSameSizeAs(words(language).keySet()).doesNotHaveDuplicates();
    }

    @Test
    void placeholdersAreTheSameInEveryLanguage() throws IOException {
        Map<String, String> english = words(Language.EN);
        words(Language.ES)
                .forEach((key, spanish) -> assertThat(placeholders(english.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(spanish)));
    }

    /** Tests that no argument is left out: a message with {1} also has {0}. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void placeholdersAreNumberedWithoutGaps(Language language) throws IOException {
        words(language).forEach((key, text) -> {
            Set<Integer> numbers = placeholders(text);
            for (int number = 0; number < numbers.size(); number++) {
                assertThat(numbers).as(key).contains(number);
            }
        });
    }

    private static Set<Integer> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeyIsUsedInTheSources() throws IOException {
        Set<String> used = new HashSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                USED_KEY.matcher(Files.readString(source))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(used::add);
            }
        }
        Set.copyOf(used).stream()
                .filter(key -> key.startsWith("WORD_"))
                .map(word -> word + "_HELP")
                .forEach(used::add);
        assertThat(used)
                .containsAll(
                        Arrays.stream(MessageKey.values()).map(MessageKey::name).toList());
    }

    /** Tests for straight quotes, typewriter apostrophes, three dots, hyphens as dashes and superfluous spaces. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void messagesUseTypographicPunctuation(Language language) throws IOException {
        words(language)
                .forEach((key, text) -> assertThat(text)
                        .as(key)
                        .doesNotContain("\"", "'", "...", " - ", " ,", " ;")
                        .doesNotEndWith(" ")
                        .doesNotStartWith(" "));
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void pairedPunctuationIsClosed(Language language) throws IOException {
        Map<Character, Character> pairs =
                language.equals(Language.ES) ? Map.of('¿', '?', '¡', '!', '«', '»') : Map.of('“', '”');
        Map<String, String> words = words(language);
        words.keySet().removeIf(key -> key.endsWith(".sound")); // regular expressions
        words.forEach((key, text) -> pairs.forEach(
                (open, close) -> assertThat(count(text, open)).as(key).isEqualTo(count(text, close))));
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void quotationMarksMatchTheLanguage(Language language) throws IOException {
        String foreign = language.equals(Language.ES) ? "[“”‘’]" : "[«»¿¡]";
        Map<String, String> words = words(language);
        words.remove(MessageKey.ACTION_LANGUAGE.key());
        assertThat(words.values())
                .noneMatch(text -> Pattern.compile(foreign).matcher(text).find());
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    @Test
    void messagesAreFilledIn() {
        Messages spanish = Messages.in(Language.ES);
        assertThat(spanish.say(MessageKey.TUTOR_NAME)).isEqualTo("Descenso");
        assertThat(spanish.say(MessageKey.QUIZ_TITLE, "3", "17")).isEqualTo("Pregunta 3 de 17");
        assertThat(Messages.in(Language.EN).say(LocalizedMessage.of(MessageKey.QUIZ_TITLE, "3", "17")))
                .isEqualTo("Question 3 of 17");
    }

    @Test
    void argumentThatLooksLikeAPlaceholderIsKept() {
        assertThat(Messages.in(Language.EN).say(MessageKey.FORMULA_UNBALANCED, "{1}", "\\frac{0}"))
                .isEqualTo("“{1}” is missing to close “\\frac{0}”");
    }

    @Test
    void eachOfManyArgumentsIsQuoted() {
        assertThat(Messages.in(Language.EN).say(MessageKey.EXPERIMENT_NO_OPTIMIZER, "adam", "SGD, lr = 1"))
                .isEqualTo("there is no optimizer “adam”; there is: “SGD, lr = 1”");
        assertThat(Messages.in(Language.ES).say(MessageKey.EXPERIMENT_AMBIGUOUS, "sgd", "SGD, lr = 1", "SGD, lr = 2"))
                .isEqualTo("varios optimizadores usan la regla «sgd»; nombra uno por su etiqueta: "
                        + "«SGD, lr = 1», «SGD, lr = 2»");
    }

    @Test
    void argumentIsFilledInTwice() {
        assertThat(Messages.in(Language.EN).say(MessageKey.COURSE_MISSING_KEY, "id"))
                .isEqualTo("the key “id” is missing; add a line “id: …”");
    }

    /** Tests every message in both languages with as many arguments as it has placeholders. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void noPlaceholderRemains(Language language) throws IOException {
        Messages messages = Messages.in(language);
        Map<String, String> words = words(language);
        for (MessageKey key : MessageKey.values()) {
            String[] arguments = placeholders(words.getOrDefault(key.key(), "")).stream()
                    .map(number -> "x")
                    .toArray(String[]::new);
            assertThat(messages.say(key, arguments)).as(key.name()).doesNotContainPattern(PLACEHOLDER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "es, ES",
        "en, EN",
        "ES, ES",
        "es_ES.UTF-8, ES",
        "es_AR, ES",
        "es.UTF-8, ES",
        "es@euro, ES",
        "en_GB, EN",
        "en-US, EN",
        "EN_gb.utf8, EN",
        "'', ",
        "C, ",
        "C.UTF-8, ",
        "POSIX, ",
        "fr_FR.UTF-8, ",
        "est, ",
        "e, ",
        "_es, ",
        "english, "
    })
    void languageIsFoundByLocale(String tag, @Nullable Language language) {
        assertThat(Language.of(tag)).isEqualTo(Optional.ofNullable(language));
    }

    @Test
    void codeOfALanguageIsKnown() {
        assertThat(Language.ES.code()).isEqualTo("es");
    }
}
