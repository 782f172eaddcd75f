package descenso.view.search;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The words of a search, all of which must occur. Case, accents, sub- and superscripts and the decimal sign do not
 * matter. A Greek letter may be written by its name: {@code beta} finds β, {@code v_t} finds vₜ, {@code 0.81} finds
 * 0,81.
 *
 * @param words folded
 */
public record SearchQuery(List<String> words) {

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("epsilon", "ε"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("sigma", "σ"),
            Map.entry("nabla", "∇"),
            Map.entry("sqrt", "√"));

    public SearchQuery {
        words = List.copyOf(words);
    }

    static SearchQuery of(String typed, CharacterSet characters) {
        List<String> words = new ArrayList<>();
        for (String word : folded(typed).split(" +", -1)) {
            String needle = folded(characters.encode(spoken(word)).strip());
            if (!needle.isEmpty()) {
                words.add(needle);
            }
        }
        return new SearchQuery(words);
    }

    /** Returns a word as it is shown: Greek letters for their names, without the characters of LaTeX between them. */
    private static String spoken(String word) {
        StringBuilder spoken = new StringBuilder();
        for (String part : word.split("[_^{}\\\\]+", -1)) {
            spoken.append(NAMED.getOrDefault(part, part));
        }
        return spoken.toString();
    }

    /** Returns the index of the first word in a folded text. Empty unless the text contains all words. */
    OptionalInt find(String folded) {
        boolean isThere = !words.isEmpty() && words.stream().allMatch(folded::contains);
        return isThere ? OptionalInt.of(folded.indexOf(words.get(0))) : OptionalInt.empty();
    }

    /** Folds a text character by character, so that a match has the same index in the text. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            char bare = Normalizer.normalize(letter, Normalizer.Form.NFKD).charAt(0);
            folded.append(bare == ',' ? '.' : Character.toLowerCase(bare));
        }
        return folded.toString();
    }

    /** Marks every occurrence of the words of a search. */
    public static List<Line> highlighted(List<Line> lines, String words, CharacterSet characters) {
        SearchQuery query = of(words, characters);
        return query.words.isEmpty() ? lines : lines.stream().map(query::marked).toList();
    }

    private Line marked(Line line) {
        boolean[] isMarked = marks(folded(line.toString()));
        List<Span> spans = new ArrayList<>();
        int column = 0;
        for (Span span : line.spans()) {
            addParts(spans, span, isMarked, column);
            column += span.width();
        }
        return new Line(spans);
    }

    private boolean[] marks(String folded) {
        boolean[] isMarked = new boolean[folded.length()];
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                Arrays.fill(isMarked, at, at + word.length(), true);
            }
        }
        return isMarked;
    }

    /** Adds the parts of a span, cut where a mark begins or ends. */
    private static void addParts(List<Span> spans, Span span, boolean[] isMarked, int column) {
        int from = 0;
        for (int to = 1; to <= span.width(); to++) {
            boolean marked = isMarked[column + from];
            if (to == span.width() || isMarked[column + to] != marked) {
                Span part = span.cut(from, to);
                spans.add(marked ? new Span(part.text(), Style.MATCH) : part);
                from = to;
            }
        }
    }
}
