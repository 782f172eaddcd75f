package descenso.app;

import descenso.phrases.Phrase;
import descenso.view.RoundWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What came of a quiz or of a review, in words. */
record RoundTelling(RoundScreen screen, Study study) implements Telling {

    @Override
    public Object place() {
        return screen.getClass();
    }

    @Override
    public List<String> told() {
        return new RoundWords(screen.words(study)).told();
    }

    @Override
    public String prompt() {
        return study.speech().say(Phrase.PROMPT_READING);
    }

    @Override
    public Set<Word> words() {
        Set<Word> words = EnumSet.of(Word.BACK, Word.NEXT);
        if (screen.keys(study).offers(QuizAction.UNDO)) {
            words.add(Word.UNDO);
        }
        return words;
    }

    @Override
    public Heard heed(Word word, String rest) {
        return Heard.of(word == Word.UNDO ? screen.act(QuizAction.UNDO, study) : screen.act(Action.BACK, study));
    }

    @Override
    public boolean isPassing() {
        return true;
    }
}
