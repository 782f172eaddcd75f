package descenso.app;

import descenso.phrases.Phrase;
import descenso.view.Listed;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A word as it was said.
 *
 * @param rest what was said after it; may be empty
 */
record Saying(Word word, String rest) {

    /** What follows from it: what the screen understands, else what leads away from anywhere. */
    Heard to(Screen screen, Study study) {
        Telling telling = screen.telling(study);
        if (telling.words().contains(word)) {
            return telling.heed(word, rest);
        }
        if (Elsewhere.WORDS.contains(word)) {
            return new Elsewhere(screen, study).heed(word, rest);
        }
        return telling.isPassing() ? below(screen, study) : unknown(telling, screen, study);
    }

    /** To the screen below, where this one is only looked at; what means nothing there either leaves nobody elsewhere. */
    private Heard below(Screen screen, Study study) {
        Turn back = screen.act(Action.BACK, study);
        Telling lower = back.screen().telling(back.study());
        boolean isKnown = lower.isPassing() || lower.words().contains(word);
        return isKnown ? to(back.screen(), back.study()).after(back) : unknown(screen.telling(study), screen, study);
    }

    private Heard unknown(Telling telling, Screen screen, Study study) {
        List<String> known =
                words(telling).stream().map(each -> name(each, study)).toList();
        String here = new Listed(known, study.speech()).or();
        return Heard.refused(Phrase.PLAIN_NOT_HERE, screen, study, name(word, study), here);
    }

    private static String name(Word word, Study study) {
        return study.speech()
                .glyphs()
                .write(word.names(study.speech().phrases()).get(0));
    }

    private static Set<Word> words(Telling telling) {
        Set<Word> known = EnumSet.noneOf(Word.class);
        known.addAll(telling.words());
        return known;
    }
}
