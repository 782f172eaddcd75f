package descenso.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import descenso.app.lab.ReadingScreen;
import descenso.app.quiz.AnswerInput;
import descenso.app.quiz.QuestionScreen;
import descenso.app.screen.Screen;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which screen somebody is on, and of those that show different things, what it shows. */
public final class ScreenName {

    private ScreenName() {}

    public static String of(Screen screen) {
        return screen.getClass().getSimpleName() + shown(screen);
    }

    private static String shown(Screen screen) {
        if (screen instanceof ReadingScreen reading) {
            return " " + reading.subject();
        }
        return screen instanceof QuestionScreen question
                ? " " + question.reply().getClass().getSimpleName()
                : "";
    }

    /** All that there are. */
    public static Set<String> all() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("descenso.app");
        Set<String> all = new TreeSet<>();
        names(classes, Screen.class).forEach(screen -> {
            if (screen.equals(ReadingScreen.class.getSimpleName())) {
                Stream.of(ReadingScreen.Subject.values()).forEach(subject -> all.add(screen + " " + subject));
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
