package descenso.view.lesson;

import descenso.course.Block;
import descenso.course.Course;
import descenso.course.Page;
import descenso.phrases.MessageKey;
import descenso.progress.SavedState.Bookmark;
import descenso.tui.Cells;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.SentenceFormatter;
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
                if (block > 0 && isNote(page, block - 1)) {
                    continue; // in neither mode, so that a search shows a class nothing but its page
                }
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

    private static boolean isNote(Page page, int block) {
        return block < page.blocks().size() && page.blocks().get(block) instanceof Block.Notes;
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
            StringBuilder letter = new StringBuilder(2);
            Cells.write(text.charAt(i), letter);
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
        boolean[] isMarked = marks(folded(line.cells()), words);
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

    /** The result of a search: the number of hits, then the place and the surrounding words of each. */
    public record SearchView(List<SearchIndex.Hit> hits, boolean isSealed, UiText texts) {

        /** Maximum number of hits listed in plain mode. The numbers of more hits would be hard to remember. */
        private static final int MAX_TOLD = 10;

        /** Width of the column of titles, in cells. */
        private static final int TITLE_WIDTH = 22;

        /** Width between the title and the excerpt, in cells. */
        private static final int GAP = 2;

        /** Maximum length of a spoken excerpt, in characters: about as much as a listener takes in at once. */
        private static final int BREATH = 160;

        public SearchView {
            hits = List.copyOf(hits);
        }

        /** Returns the number of hits that can be chosen in plain mode. */
        public int told() {
            return Math.min(MAX_TOLD, hits.size());
        }

        /** Returns the hits, numbered from 1, as plain mode tells them. */
        public List<Section> sections() {
            List<Section> sections = new ArrayList<>(List.of(Section.told(SentenceFormatter.ended(count()))));
            sections.addAll(hits(0, told(), 0));
            if (hits.size() > told()) {
                sections.add(Section.told(texts.say(MessageKey.SPOKEN_MORE_HITS, hits.size() - told())));
            }
            return sections;
        }

        /** Returns the hits from one index to another, exclusive, as options; all are counted from 0. */
        public List<Section> hits(int from, int to, int chosen) {
            List<Section> options = new ArrayList<>();
            for (int i = from; i < to; i++) {
                SearchIndex.Hit hit = hits.get(i);
                int number = i + 1;
                Section row = Section.plot(width -> row(hit, width), () -> spoken(number, hit));
                options.add(new Section.Option(i == chosen, List.of(row)));
            }
            return options;
        }

        /** Returns the number of hits, and a note if the sealed parts may contain more. */
        public String count() {
            if (hits.isEmpty()) {
                return texts.say(isSealed ? MessageKey.SEARCH_NONE_OPEN : MessageKey.SEARCH_NONE);
            }
            String found = texts.count(hits.size(), MessageKey.SEARCH_ONE, MessageKey.SEARCH_MANY);
            return isSealed ? texts.say(MessageKey.SEARCH_SEALED, found) : found;
        }

        /** Returns the title of the screen of a hit, and the match with the words around it. */
        private List<Line> row(SearchIndex.Hit hit, int width) {
            SearchIndex.Entry entry = hit.entry();
            String place = (entry.number() < 10 ? " " : "") + entry.number() + " " + entry.title();
            String title = texts.characters().shorten(place, TITLE_WIDTH);
            return List.of(Line.join(
                            Line.of(title, Style.HEADING).fitted(TITLE_WIDTH + GAP),
                            excerpt(hit, width - TITLE_WIDTH - GAP))
                    .fitted(width));
        }

        /** Returns the text around the match. A long text begins at a word before it. */
        private Line excerpt(SearchIndex.Hit hit, int width) {
            String text = hit.entry().text();
            int before = (width - (hit.to() - hit.from())) / 3;
            int from = text.length() <= width ? 0 : from(hit, hit.from() - before);
            String cut = from == 0 ? "" : texts.characters().select("… ", "... ");
            return Line.of(
                            new Span(cut + text.substring(from, hit.from()), Style.TEXT),
                            new Span(text.substring(hit.from(), hit.to()), Style.MATCH),
                            new Span(text.substring(hit.to()), Style.TEXT))
                    .truncate(width);
        }

        /** Returns where the word after an index begins, at most at the match; 0 for an index of 0 or less. */
        private static int from(SearchIndex.Hit hit, int least) {
            int space = hit.entry().text().indexOf(' ', Math.max(0, least));
            boolean isWithin = space >= 0 && space < hit.from();
            return least <= 0 ? 0 : isWithin ? space + 1 : hit.from();
        }

        private List<String> spoken(int number, SearchIndex.Hit hit) {
            return List.of(texts.say(
                    MessageKey.SPOKEN_HIT,
                    Integer.toString(number),
                    hit.entry().title(),
                    Integer.toString(hit.entry().number()),
                    SentenceFormatter.ended(spokenExcerpt(hit))));
        }

        /** Returns the words around the match, cut between words. */
        private static String spokenExcerpt(SearchIndex.Hit hit) {
            String text = hit.entry().text();
            if (text.length() <= BREATH) {
                return text;
            }
            int from = from(hit, hit.from() - BREATH / 3);
            int space = text.lastIndexOf(' ', from + BREATH);
            int to = text.length() - from <= BREATH || space < hit.to() ? text.length() : space;
            return (from == 0 ? "" : "... ") + text.substring(from, to) + (to == text.length() ? "" : " ...");
        }
    }
}
