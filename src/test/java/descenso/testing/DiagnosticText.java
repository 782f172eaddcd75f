package descenso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Formats errors of one file as the tables of tests list them. */
public final class DiagnosticText {

    private DiagnosticText() {}

    /**
     * Returns the errors separated by semicolons, each as in {@code 1:2 COURSE_NO_FILE a, b}. Asserts that each has a
     * message in every language without an unfilled placeholder.
     */
    public static String of(List<Diagnostic> diagnostics, Path file) {
        return diagnostics.stream()
                .map(DiagnosticText::of)
                .collect(Collectors.joining("; "))
                .replace(file + ":", "");
    }

    private static String of(Diagnostic diagnostic) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).say(diagnostic.message())).doesNotContainPattern("\\{\\d}");
        }
        String words = diagnostic.message().key() + " "
                + String.join(", ", diagnostic.message().arguments());
        return (diagnostic.position() + " " + words).strip();
    }
}
