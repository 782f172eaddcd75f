package descenso.view.search;

import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;

/**
 * Describes the result of a search in sentences: the number of hits, then the place and the surrounding words of each.
 */
public record SearchText(UiText texts) {

    /** Maximum length of an excerpt, in characters: about as much as a listener takes in at once. */
    private static final int BREATH = 160;

    /**
     * Returns the hits, numbered from 1.
     *
     * @param isSealed see {@link SearchIndex#isSealed}
     * @param most the maximum number of hits to list
     */
    public List<String> paragraphs(List<SearchIndex.Hit> hits, boolean isSealed, int most) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(SentenceFormatter.ended(count(hits.size(), isSealed)));
        for (int hit = 0; hit < Math.min(most, hits.size()); hit++) {
            paragraphs.add(hit(hit + 1, hits.get(hit)));
        }
        if (hits.size() > most) {
            paragraphs.add(texts.say(MessageKey.SPOKEN_MORE_HITS, Integer.toString(hits.size() - most)));
        }
        return paragraphs;
    }

    /**
     * Returns the number of hits, and a note if the sealed parts may contain more.
     *
     * @param isSealed see {@link SearchIndex#isSealed}
     */
    public String count(int hits, boolean isSealed) {
        if (hits == 0) {
            return texts.say(isSealed ? MessageKey.SEARCH_NONE_OPEN : MessageKey.SEARCH_NONE);
        }
        String found = texts.count(hits, MessageKey.SEARCH_ONE, MessageKey.SEARCH_MANY);
        return isSealed ? texts.say(MessageKey.SEARCH_SEALED, found) : found;
    }

    private String hit(int number, SearchIndex.Hit hit) {
        SearchIndex.Entry entry = hit.entry();
        return texts.say(
                MessageKey.SPOKEN_HIT,
                Integer.toString(number),
                entry.title(),
                Integer.toString(entry.number()),
                SentenceFormatter.ended(excerpt(hit)));
    }

    /** Returns the words around the match, cut between words. */
    private static String excerpt(SearchIndex.Hit hit) {
        String text = hit.entry().text();
        if (text.length() <= BREATH) {
            return text;
        }
        int from = from(text, hit.from());
        int to = to(text, from, hit.to());
        return (from == 0 ? "" : "... ") + text.substring(from, to) + (to == text.length() ? "" : " ...");
    }

    private static int from(String text, int match) {
        int before = match - BREATH / 3;
        int space = text.indexOf(' ', Math.max(0, before));
        boolean isWithin = space >= 0 && space < match;
        return before <= 0 ? 0 : isWithin ? space + 1 : match;
    }

    private static int to(String text, int from, int match) {
        if (text.length() - from <= BREATH) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', from + BREATH);
        return space < match ? text.length() : space;
    }
}
