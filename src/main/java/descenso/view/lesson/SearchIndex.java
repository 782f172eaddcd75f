package descenso.view.lesson;

import descenso.course.Course;
import descenso.course.Page;
import descenso.phrases.MessageKey;
import descenso.progress.SavedState.Bookmark;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.UiText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The texts of a course in one language, as the tutor shows them: a paragraph, an item of a list, or a row each. A part
 * is left out (sealed) if it would reveal the result of a prediction.
 */
public record SearchIndex(List<Entry> entries, boolean isSealed) {

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

    /** Width in cells at which no paragraph is wrapped, so that no phrase is split. */
    private static final int UNBROKEN = 10_000;

    /** A piece of text on a screen, numbered from 0, and its folded form, of the same length, for the search. */
    public record Entry(int number, String title, Bookmark bookmark, String text, String folded) {

        static Entry of(int number, String title, Bookmark bookmark, String text) {
            return new Entry(number, title, bookmark, text, SearchIndex.folded(text));
        }
    }

    /** An entry that matches a search between two indices of its text, the second exclusive. */
    public record Hit(Entry entry, int from, int to) {}

    public SearchIndex {
        entries = List.copyOf(entries);
    }

    /** Returns the index of a course's pages as the screen shows them, down to what is open to the learner. */
    public static SearchIndex shown(Course course, UnaryOperator<Page> opened, UiText texts) {
        LessonFacts titles = new LessonFacts() {
            @Override
            public List<Line> drawing(String experiment, int width) {
                return course
                        .experimentTitle(experiment)
                        .map(title -> Line.of(
                                texts.say(MessageKey.LESSON_EXPERIMENT, title.in(texts.language())), Style.MUTED))
                        .stream()
                        .toList();
            }
        };
        GridRenderer renderer = new GridRenderer(texts, UNBROKEN);
        return of(
                course,
                opened,
                new LessonView(texts, titles),
                texts::encode,
                sections ->
                        renderer.lines(sections).stream().map(Line::toString).toList());
    }

    /** Returns the index of a course's pages as plain mode tells them, down to what is open to the learner. */
    public static SearchIndex told(Course course, UnaryOperator<Page> opened, LessonFacts facts, UiText texts) {
        return of(
                course, opened, new LessonView(texts, facts), texts::spoken, new ParagraphRenderer(texts)::paragraphs);
    }

    private static SearchIndex of(
            Course course,
            UnaryOperator<Page> opened,
            LessonView view,
            UnaryOperator<String> titles,
            Function<List<Section>, List<String>> renderer) {
        List<Entry> entries = new ArrayList<>();
        boolean isSealed = false;
        List<String> screens = course.pageIds();
        for (int number = 0; number < screens.size(); number++) {
            Page page = opened.apply(course.page(view.texts().language(), screens.get(number)));
            List<List<Section>> blocks = new ArrayList<>(List.of(view.names(page)));
            blocks.addAll(view.blocks(page));
            String title = titles.apply(page.title());
            for (int block = 0; block < blocks.size(); block++) {
                Bookmark place = new Bookmark(page.id(), block, 0);
                for (String text : renderer.apply(blocks.get(block))) {
                    if (!text.isBlank()) {
                        entries.add(Entry.of(number, title, place, text.strip()));
                    }
                }
            }
            isSealed |= page.seal().isPresent();
        }
        return new SearchIndex(entries, isSealed);
    }

    /** Returns the entries that contain all words, in the order of the course. Empty if there are no words. */
    public List<Hit> find(String typed, CharacterSet characters) {
        List<String> words = words(typed, characters);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            if (words.stream().allMatch(entry.folded()::contains)) {
                int from = entry.folded().indexOf(words.get(0));
                hits.add(new Hit(entry, from, from + words.get(0).length()));
            }
        }
        return hits;
    }

    /**
     * Returns the folded words of a search. Case, accents, sub- and superscripts and the decimal sign do not matter. A
     * Greek letter may be written by its name: {@code beta} finds β, {@code v_t} finds vₜ, {@code 0.81} finds 0,81.
     */
    private static List<String> words(String typed, CharacterSet characters) {
        List<String> words = new ArrayList<>();
        for (String word : folded(typed).split(" +", -1)) {
            String needle = folded(characters.encode(spoken(word)).strip());
            if (!needle.isEmpty()) {
                words.add(needle);
            }
        }
        return words;
    }

    /** Returns a word as it is shown: Greek letters for their names, without the characters of LaTeX between them. */
    private static String spoken(String word) {
        StringBuilder spoken = new StringBuilder();
        for (String part : word.split("[_^{}\\\\]+", -1)) {
            spoken.append(NAMED.getOrDefault(part, part));
        }
        return spoken.toString();
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
    public static List<Line> highlighted(List<Line> lines, String typed, CharacterSet characters) {
        List<String> words = words(typed, characters);
        return words.isEmpty()
                ? lines
                : lines.stream().map(line -> marked(line, words)).toList();
    }

    private static Line marked(Line line, List<String> words) {
        boolean[] isMarked = marks(folded(line.toString()), words);
        List<Span> spans = new ArrayList<>();
        int column = 0;
        for (Span span : line.spans()) {
            addParts(spans, span, isMarked, column);
            column += span.width();
        }
        return new Line(spans);
    }

    private static boolean[] marks(String folded, List<String> words) {
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
