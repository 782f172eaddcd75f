package descenso.view;

import descenso.phrases.Phrase;
import java.util.List;

/** Things one after the other, as a sentence lists them. */
public final class Listed {

    private Listed() {}

    /**
     * One, two or three.
     *
     * @param last what stands before the last: and, or
     */
    public static String of(List<String> things, Phrase last, Speech speech) {
        int end = things.size() - 1;
        return end < 1
                ? String.join("", things)
                : String.join(", ", things.subList(0, end)) + " " + speech.say(last) + " " + things.get(end);
    }
}
