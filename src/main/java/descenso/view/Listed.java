package descenso.view;

import descenso.phrases.Phrase;
import java.util.List;

/** Several things in one sentence: commas between them, or semicolons where one of them has a comma itself. */
public record Listed(List<String> things, Speech speech) {

    public Listed {
        things = List.copyOf(things);
    }

    public String plain() {
        return String.join(between(), things);
    }

    /** The last one after an “and”. */
    public String and() {
        return last(Phrase.LABWORDS_AND);
    }

    public String or() {
        return last(Phrase.LABWORDS_OR);
    }

    private String last(Phrase words) {
        int last = things.size() - 1;
        return last < 1
                ? plain()
                : speech.say(words, String.join(between(), things.subList(0, last)), things.get(last));
    }

    private String between() {
        return things.stream().anyMatch(thing -> thing.contains(",")) ? "; " : ", ";
    }
}
