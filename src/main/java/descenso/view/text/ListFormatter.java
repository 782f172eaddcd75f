package descenso.view.text;

import descenso.phrases.Conjunction;
import java.util.List;

/** Several things in one sentence: commas between them, or semicolons where one of them has a comma itself. */
public record ListFormatter(List<String> things, UiText speech) {

    public ListFormatter {
        things = List.copyOf(things);
    }

    public String plain() {
        return String.join(between(), things);
    }

    /** The last one after an “and”. */
    public String and() {
        return last(Conjunction.AND);
    }

    public String or() {
        return last(Conjunction.OR);
    }

    private String last(Conjunction conjunction) {
        int last = things.size() - 1;
        return last < 1
                ? plain()
                : speech.say(
                        conjunction.before(things.get(last)),
                        String.join(between(), things.subList(0, last)),
                        things.get(last));
    }

    private String between() {
        return things.stream().anyMatch(thing -> thing.contains(",")) ? "; " : ", ";
    }
}
