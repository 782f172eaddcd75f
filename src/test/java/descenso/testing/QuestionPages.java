package descenso.testing;

import descenso.course.Page;
import descenso.course.ParsedLesson;
import descenso.course.question.Exercise;
import descenso.course.source.Diagnostic;
import descenso.course.source.SourcePosition;
import descenso.phrases.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Source texts of questions, and a page around each to read it. */
public final class QuestionPages {

    static final Path FILE = Path.of("x.md");

    private static final String BEFORE = "---\nid: x\ntitle: X\n---\n```question\n";

    public static final String OPEN = """
            id: momentum-valleys
            kind: open
            ask: ¿Por qué ayuda en *valles*?
            ideas:
              - id: cancels
                idea: Se cancelan con $\\beta$.
                signs: [cancel, signo alter]
              - {id: adds-up, idea: Se suman., signs: [acumul]}
            model: Se cancelan y se suman.
            hints: [Mira el signo., "Mira $g_t$."]
            """;

    public static final String CHOICE = """
            id: why-tuning
            kind: choice
            ask: ¿Cuál?
            options:
              - {id: tune, text: Ajustar, right: true, reply: Sí.}
              - {id: untuned, text: Nada, reply: No., misconception: adam-untuned, experiment: sweep}
            why: Porque sí.
            """;

    public static final String NUMBER = """
            id: first-step
            kind: number
            ask: "Con $\\\\eta = {{lr}}$ y {{x0}}, ¿dónde?"
            values:
              lr: [0.01, 0.02]
              x0: {from: 1, to: 4, step: 0.5}
              g: 10*x0
            where: lr*x0 < 1
            answer: x0 - lr*g
            tolerance: {percent: 1}
            unit: pasos
            traps:
              - {id: sign, value: x0 + lr*g, reply: "Sumaste {{g}}.", misconception: sgd-worse}
            hints: ["Multiplica por {{lr}}."]
            why: "Queda {{answer}}."
            """;

    public static final String STEPS = """
            id: two-steps
            kind: number
            ask: "Con {{a}} y {{g1}}, ¿cuánto?"
            values: {a: [0.1, 0.2], g1: [1, 2]}
            answer: {rule: adam, lr: a, beta1: 0.9, beta2: 0.99, start: 1, gradients: [g1, 10*x], of: vHat}
            tolerance: {digits: 3}
            why: Es {{answer}}.
            """;

    public static final String ORDER = """
            id: adam-order
            kind: order
            ask: ¿En qué orden?
            items:
              - {id: mean, text: Media}
              - {id: root, text: Raíz}
              - {id: step, text: Paso}
            why: Primero la media.
            """;

    public static final String MATCH = """
            id: who-is-who
            kind: match
            ask: ¿Quién es quién?
            pairs:
              - {id: sgd, left: SGD, right: paso fijo}
              - {id: adam, left: Adam, right: paso propio}
            why: Cada uno el suyo.
            """;

    public static final String TRUTH = """
            id: averages
            kind: truth
            ask: RMSProp promedia gradientes.
            holds: false
            reasons:
              - {id: squares, text: Promedia cuadrados, right: true, reply: Eso es.}
              - {id: sum, text: Los suma, reply: No., misconception: rmsprop-averages}
            why: Promedia sus cuadrados.
            """;

    public static final List<String> ALL = List.of(OPEN, CHOICE, NUMBER, STEPS, ORDER, MATCH, TRUTH);

    private QuestionPages() {}

    /** Reads a page with one question. */
    public static ParsedLesson read(String yaml) {
        return Page.parsed("x", FILE, Language.ES, BEFORE + yaml + "\n```\n").parsed();
    }

    /**
     * Reads a question that must have no errors.
     *
     * @throws IllegalArgumentException if it has errors
     */
    public static Exercise exercise(String yaml) {
        ParsedLesson lesson = read(yaml);
        if (!lesson.diagnostics().isEmpty()) {
            throw new IllegalArgumentException(lesson.diagnostics().toString());
        }
        return Page.parsed("x", FILE, Language.ES, BEFORE + yaml + "\n```\n")
                .exercises()
                .get(0);
    }

    /** Returns the errors of a question; their lines are counted within the question, from 1. */
    public static String faults(String yaml) {
        return read(yaml).diagnostics().stream()
                .map(QuestionPages::fromBlock)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), diagnostics -> DiagnosticText.of(diagnostics, FILE)));
    }

    private static Diagnostic fromBlock(Diagnostic diagnostic) {
        int before = (int) BEFORE.lines().count();
        SourcePosition position = diagnostic.position();
        return new Diagnostic(
                new SourcePosition(position.file(), position.line() - before, position.column()), diagnostic.message());
    }
}
