package descenso.view.lesson;

import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;

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
