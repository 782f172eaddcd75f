package descenso.app;

import descenso.phrases.Phrase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is only looked at in passing: told, and left by any word that means nothing to it.
 *
 * @param text what it tells, made when it is told
 */
record PassingTelling(Screen screen, Study study, Supplier<List<String>> text) implements Telling {

    /** What it tells. */
    @Override
    public Object place() {
        return told();
    }

    @Override
    public List<String> told() {
        return text.get();
    }

    @Override
    public String prompt() {
        return study.speech().say(Phrase.PROMPT_READING);
    }

    @Override
    public Set<Word> words() {
        return EnumSet.of(Word.BACK);
    }

    @Override
    public Heard heed(Word word, String rest) {
        return Heard.of(screen.act(Action.BACK, study));
    }

    @Override
    public boolean isPassing() {
        return true;
    }
}
