package descenso.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import descenso.app.lab.LabTextScreen;
import descenso.app.quiz.AnswerInput;
import descenso.app.quiz.QuestionScreen;
import descenso.app.screen.Screen;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Names of the tutor's screens. The name of a screen with several subjects or answer inputs includes which one it
 * shows.
 */
public final class ScreenName {

    private ScreenName() {}

    /** Returns the name of a screen. */
    public static String of(Screen screen) {
        return screen.getClass().getSimpleName() + variant(screen);
    }

    /** Returns the suffix of the name; empty if a screen has one form only. */
    private static String variant(Screen screen) {
        if (screen instanceof LabTextScreen reading) {
            return " " + reading.subject();
        }
        return screen instanceof QuestionScreen question
                ? " " + question.input().getClass().getSimpleName()
                : "";
    }

    /** Returns the names of all screens, collected from the program's classes. */
    public static Set<String> all() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("descenso.app");
        Set<String> all = new TreeSet<>();
        names(classes, Screen.class).forEach(screen -> {
            if (screen.equals(LabTextScreen.class.getSimpleName())) {
                Stream.of(LabTextScreen.Subject.values()).forEach(subject -> all.add(screen + " " + subject));
            } else if (screen.equals(QuestionScreen.class.getSimpleName())) {
                names(classes, AnswerInput.class).forEach(reply -> all.add(screen + " " + reply));
            } else {
                all.add(screen);
            }
        });
        return all;
    }

    private static Stream<String> names(JavaClasses classes, Class<?> kind) {
        return classes.stream()
                .filter(each -> each.isAssignableTo(kind) && !each.isInterface())
                .map(JavaClass::getSimpleName);
    }
}
