package descenso.course.source;

import descenso.phrases.ControlCharacters;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML value with its source position. Gives a value of the type that the caller wants, or an error there. */
public final class YamlNode {

    private final Node node;
    private final SourceText source;

    /** The children that replace others or are added: by key, or by 0-based index. */
    private final Map<String, YamlNode> replaced;

    YamlNode(Node node, SourceText source) {
        this(node, source, Map.of());
    }

    private YamlNode(Node node, SourceText source, Map<String, YamlNode> replaced) {
        this.node = node;
        this.source = source;
        this.replaced = replaced;
    }

    /** Returns a copy with one child replaced or added. */
    public YamlNode with(String child, YamlNode value) {
        Map<String, YamlNode> more = new LinkedHashMap<>(replaced);
        more.put(child, value);
        return new YamlNode(node, source, Collections.unmodifiableMap(more));
    }

    /** Returns a copy of a list without the unwanted items. */
    public YamlNode without(Predicate<YamlNode> unwanted) {
        List<Node> kept = items().stream()
                .filter(unwanted.negate())
                .map(item -> item.node)
                .toList();
        return new YamlNode(new SequenceNode(node.getTag(), kept, FlowStyle.FLOW), source);
    }

    /** Returns a copy of a text that was a template, with its placeholders filled in. */
    public YamlNode filled(String text) {
        Node filled =
                new ScalarNode(node.getTag(), true, text, ScalarStyle.PLAIN, node.getStartMark(), node.getEndMark());
        return new YamlNode(filled, source, Map.of(characters(), this));
    }

    /** Returns the template of a {@link #filled} text; for any other text, the text. */
    public String template() {
        return replaced.isEmpty() || !isText()
                ? characters()
                : replaced.keySet().iterator().next();
    }

    public SourcePosition position() {
        return source.position(start());
    }

    private int start() {
        return node.getStartMark()
                .map(mark -> source.offsetOfCodePoint(mark.getIndex()))
                .orElse(0);
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Returns the text of a scalar unchecked; empty for any other value. */
    public String characters() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /**
     * Returns a text that is not blank and has no control characters other than newlines and tabs.
     *
     * @throws CourseException if the value is not such a text
     */
    public String text() throws CourseException {
        if (!(node instanceof ScalarNode scalar)) {
            throw error(MessageKey.COURSE_EXPECTED_TEXT);
        }
        if (scalar.getValue().isBlank()) {
            throw error(MessageKey.COURSE_EMPTY_VALUE);
        }
        requireNone(Diagnostic.control(scalar.getValue()));
        return scalar.getValue();
    }

    /**
     * Returns the text of an expression, such as a number.
     *
     * @throws CourseException if the value is not a text, is blank, or has control characters
     */
    public String formula() throws CourseException {
        if (!isText()) {
            throw error(MessageKey.EXPRESSION_EXPECTED);
        }
        return text();
    }

    private void requireNone(OptionalInt control) throws CourseException {
        if (control.isPresent()) {
            throw new CourseException(Diagnostic.ofControl(position(), control.getAsInt()));
        }
    }

    /**
     * Returns a text of one line, without surrounding white space.
     *
     * @throws CourseException if the value is not such a text
     */
    public String line() throws CourseException {
        String line = text().strip();
        requireNone(line.chars().filter(ControlCharacters::isControl).findFirst());
        return line;
    }

    /** Returns the text; empty if the value is blank or not a text. */
    public Optional<String> word() {
        return node instanceof ScalarNode scalar
                ? Optional.of(scalar.getValue()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /**
     * Returns a text with the source position of each character.
     *
     * @throws CourseException if the value is not a text, is blank, or has control characters
     */
    public SourceText excerpt() throws CourseException {
        return source.aligned(text(), start());
    }

    /**
     * Returns an id: lower-case letters a to z, digits and hyphens, because others refer to it and it may become part
     * of a path.
     *
     * @throws CourseException if the value is not such a text
     */
    public String id() throws CourseException {
        String id = text();
        if (!id.chars().allMatch(c -> "abcdefghijklmnopqrstuvwxyz0123456789-".indexOf(c) >= 0)) {
            throw error(MessageKey.COURSE_BAD_ID, id);
        }
        return id;
    }

    /**
     * Returns an integer of 32 bits in decimal notation.
     *
     * @throws CourseException if the value is not such an integer
     */
    public int integer() throws CourseException {
        String digits = text();
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw error(MessageKey.COURSE_EXPECTED_INTEGER, digits);
        }
    }

    /**
     * Returns the value with a key that equals the text.
     *
     * @throws CourseException if no value has this key, with a suggestion or the list of the keys
     */
    public <T> T oneOf(Collection<T> known, Function<T, String> key) throws CourseException {
        String word = text();
        for (T value : known) {
            if (key.apply(value).equals(word)) {
                return value;
            }
        }
        List<String> keys = known.stream().map(key).toList();
        throw new CourseException(KnownWords.diagnostic(
                position(), MessageKey.EXPERIMENT_MISSPELT_WORD, MessageKey.EXPERIMENT_UNKNOWN_WORD, word, keys));
    }

    /**
     * Returns the text, which must be one of the known words.
     *
     * @throws CourseException if it is not, with a suggestion or the list of the words
     */
    public String oneOf(Collection<String> known) throws CourseException {
        return oneOf(known, Function.identity());
    }

    /**
     * Returns the items of a list, which may be empty.
     *
     * @throws CourseException if the value is not a list
     */
    public List<YamlNode> list() throws CourseException {
        if (!isList()) {
            throw error(MessageKey.COURSE_EXPECTED_LIST);
        }
        return items();
    }

    /** Returns the items of a list; empty for any other value. */
    public List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                YamlNode replacement = replaced.get(Integer.toString(items.size()));
                items.add(replacement == null ? new YamlNode(item, source) : replacement);
            }
        }
        return items;
    }

    /**
     * Returns a text with one version per language: {@code {es: …, en: …}}.
     *
     * @param languages the languages that the text promises; a text of at most one may be without its language
     * @param notes receives a diagnostic for every key that is not a language, and for every missing language
     */
    public LocalizedText localized(CourseLanguages languages, List<Diagnostic> notes) throws CourseException {
        if (isText()) {
            String text = text();
            if (languages.isOne()) {
                return LocalizedText.same(text);
            }
            throw error(
                    MessageKey.COURSE_EXPECTED_LANGUAGES,
                    languages.promised().stream()
                            .map(language -> language.code() + ": …")
                            .collect(Collectors.joining(", ", "{", "}")));
        }
        YamlMap map = map();
        notes.addAll(
                map.unknownKeys(Stream.of(Language.values()).map(Language::code).toList()));
        Map<Language, String> texts = new HashMap<>();
        for (Language language : Language.values()) {
            Optional<YamlNode> text = map.optional(language.code());
            if (text.isPresent()) {
                texts.put(language, text.get().text());
            }
        }
        if (texts.isEmpty()) {
            throw error(
                    MessageKey.COURSE_MISSING_KEY, languages.offered().get(0).code());
        }
        languages
                .missing(List.copyOf(texts.keySet()))
                .forEach(language -> notes.add(
                        error(MessageKey.COURSE_MISSING_KEY, language.code()).diagnostic()));
        return new LocalizedText(texts);
    }

    /** Returns a display name, as {@link #localized}. A line of text is the same in every language. */
    public LocalizedText name(CourseLanguages languages, List<Diagnostic> notes) throws CourseException {
        return isText() ? LocalizedText.same(line()) : localized(languages, notes);
    }

    /**
     * Returns the mapping, with the replaced and added children.
     *
     * @throws CourseException if the value is not a mapping, or a key is not a text or occurs twice
     */
    public YamlMap map() throws CourseException {
        if (!(node instanceof MappingNode mapping)) {
            throw error(MessageKey.COURSE_EXPECTED_KEYS);
        }
        YamlMap map = YamlMap.of(mapping, source);
        replaced.forEach(map::replace);
        return map;
    }

    /** Returns the mapping; empty if the value is not a mapping or has an error. */
    public Optional<YamlMap> mapping() {
        try {
            return node instanceof MappingNode ? Optional.of(map()) : Optional.empty();
        } catch (CourseException e) {
            return Optional.empty();
        }
    }

    public CourseException error(MessageKey key, String... arguments) {
        return new CourseException(position(), key, arguments);
    }
}
