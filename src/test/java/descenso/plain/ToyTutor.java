package descenso.plain;

import descenso.phrases.Language;
import descenso.testing.LabLearner;
import descenso.testing.ScriptedLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.nio.file.Path;
import java.util.StringJoiner;

/** Runs the tutor in a language that only the class loader of {@link ToyLanguageTest} knows. */
public final class ToyTutor {

    private static final Size SIZE = new Size(100, 30);

    private ToyTutor() {}

    private static Language toy() {
        return Language.valueOf("xx");
    }

    public static String page(String folder) {
        return ScriptedLearner.at(0, toy(), SIZE, CharacterSet.UNICODE).frame().toString();
    }

    public static String question(String folder) {
        ScriptedLearner learner = ScriptedLearner.at(3, toy(), SIZE, CharacterSet.UNICODE);
        learner.press(Key.of('a'));
        return learner.frame().toString();
    }

    public static String lab(String folder) {
        try (LabLearner lab = LabLearner.at("valley", toy(), SIZE, CharacterSet.UNICODE)) {
            lab.press(Key.of(' '), Key.of(Code.UP), Key.of(Code.ENTER)).watch();
            return lab.learner().frame().toString();
        }
    }

    public static String lines(String folder) {
        return new PipedTutor(Path.of(folder), toy(), CharacterSet.UNICODE, 80)
                .say("nexto", "helpo", "labo ball", "seto lr 0.1", "quito")
                .text();
    }

    public static String languages(String folder) {
        ScriptedLearner learner = ScriptedLearner.at(0);
        StringJoiner codes = new StringJoiner(" ");
        for (int i = 0; i < 4; i++) {
            codes.add(learner.tutor().state().language().code());
            learner.press(Key.of('L'));
        }
        return codes.toString();
    }
}
