package descenso.view.text;

import descenso.phrases.Conjunction;
import java.util.List;

/** Joins items into one phrase: with commas, or with semicolons if an item contains a comma. */
public record ListFormatter(List<String> things, UiText texts) {

    public ListFormatter {
        things = List.copyOf(things);
    }

    public String plain() {
        return String.join(separator(), things);
    }

    /** Joins the items, with “and” before the last. */
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
                : texts.say(
                        conjunction.before(things.get(last), texts::say),
                        String.join(separator(), things.subList(0, last)),
                        things.get(last));
    }

    private String separator() {
        return things.stream().anyMatch(thing -> thing.contains(",")) ? "; " : ", ";
    }
}
