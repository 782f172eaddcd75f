package descenso.app;

import descenso.phrases.Phrase;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Things to open by their numbers.
 *
 * @param place see {@link Telling#place}
 * @param text what it tells, made when it is told
 * @param first the number of the first
 * @param count how many there are
 * @param opened what follows when one is opened, by its number from 0
 */
record ListTelling(
        Screen screen,
        Study study,
        Object place,
        Supplier<List<String>> text,
        int first,
        int count,
        IntFunction<Turn> opened)
        implements Telling {

    @Override
    public List<String> told() {
        return text.get();
    }

    @Override
    public String prompt() {
        return study.speech().say(Phrase.PROMPT_LIST);
    }

    @Override
    public Optional<Word> bare() {
        return Optional.of(Word.OPEN);
    }

    @Override
    public Set<Word> words() {
        return EnumSet.of(Word.OPEN, Word.BACK);
    }

    @Override
    public Heard heed(Word word, String rest) {
        if (word == Word.BACK) {
            return Heard.of(screen.act(Action.BACK, study));
        }
        return rest.isEmpty()
                ? Heard.refused(Phrase.WORD_OPEN_HELP, screen, study)
                : Heard.numbered(rest, first, count, opened, screen, study);
    }

    @Override
    public List<String> choices(Word word) {
        return word == Word.OPEN
                ? IntStream.range(first, first + count)
                        .mapToObj(Integer::toString)
                        .toList()
                : List.of();
    }

    @Override
    public boolean isPassing() {
        return true;
    }
}
