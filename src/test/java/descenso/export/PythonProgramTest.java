package descenso.export;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Setting;
import descenso.phrases.Language;
import descenso.testing.TestCourse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests the text of programs. {@code PythonProgramIT} tests in Python that they are correct. */
class PythonProgramTest {

    private static String program(String id, Setting... settings) {
        return PythonProgram.write(TestCourse.ABRIDGED.experiment(id, settings), Language.EN);
    }

    @Test
    void programOfTheBallMatchesTheExpectedText() {
        assertThat(program("ball")).isEqualTo("""
                # The rolling ball (ball)
                # Without inertia the ball is slow; with too much it does not stop. Look at which one comes to rest
                # first.
                #
                # To run it: python3 and the name of this file. It needs numpy, and prints the numbers of the
                # experiment, one per line: label,series,index,value.
                import csv
                import sys

                import numpy as np

                np.seterr(all="ignore")

                curvature = np.array([1.0])
                start = np.array([1.0])
                steps = 2000
                lr = 0.01


                def differentiate(x):
                    \"""L = ½ Σ λᵢ·xᵢ²\"""
                    g = curvature * x
                    return (g * x).sum() / 2, g


                class Momentum:
                    \"""v ← β·v + g,  θ ← θ − η·v\"""

                    def __init__(self, beta):
                        self.beta, self.v = beta, 0

                    def step(self, theta, g, lr):
                        self.v = self.beta * self.v + g
                        return theta - lr * self.v


                runs = [
                    ("β 0", Momentum(beta=0)),
                    ("β .81", Momentum(beta=0.81)),
                    ("β .9", Momentum(beta=0.9)),
                    ("β .99", Momentum(beta=0.99)),
                ]

                rows = csv.writer(sys.stdout, lineterminator="\\n")
                rows.writerow(["label", "series", "index", "value"])
                for label, optimizer in runs:
                    x = start
                    for t in range(steps + 1):
                        loss, g = differentiate(x)
                        rows.writerow([label, "loss", t, float(loss)])
                        if t == steps or not np.isfinite([loss, *x]).all():
                            break
                        x = optimizer.step(x, g, lr)
                """);
    }

    /** Tests that the classes of optimizers and their documentation come from the lines of the rules. */
    @Test
    void classesFollowTheTableOfRules() {
        assertThat(program("first-step")).contains("""
                class Adam:
                    \"""m ← β₁·m + (1 − β₁)·g
                    v ← β₂·v + (1 − β₂)·g²
                    m\u0302 = m/(1 − β₁ᵗ)
                    v\u0302 = v/(1 − β₂ᵗ)
                    θ ← θ − η·m\u0302/(√v\u0302 + ε)\"""

                    def __init__(self, beta1, beta2, epsilon):
                        self.beta1, self.beta2, self.epsilon = beta1, beta2, epsilon
                        self.m = self.v = self.t = 0

                    def step(self, theta, g, lr):
                        self.t += 1
                        self.m = self.beta1 * self.m + (1 - self.beta1) * g
                        self.v = self.beta2 * self.v + (1 - self.beta2) * g**2
                        m_hat = self.m / (1 - self.beta1**self.t)
                        v_hat = self.v / (1 - self.beta2**self.t)
                        return theta - lr * (m_hat / (np.sqrt(v_hat) + self.epsilon))
                """);
    }

    /**
     * Tests the runs that agree with numpy only to a millionth, to steps 1493, 1575 and 1474; a start changed by one
     * unit of its last place makes two runs in numpy differ as much, from a similar step on.
     */
    @Test
    void programNamesTheRunsThatRoundingDecides() {
        Matcher named = Pattern.compile("Adam, k = (1|10|100), about step (\\d+)")
                .matcher(PythonProgram.write(TestCourse.SHIPPED.experiment("adam-bursts"), Language.EN)
                        .replace("\n# ", " "));
        assertThat(named.results().map(run -> Integer.parseInt(run.group(2))))
                .hasSize(3)
                .allSatisfy(step -> assertThat(step).isBetween(1200, 1800));
        assertThat(PythonProgram.write(TestCourse.SHIPPED.experiment("rotation"), Language.ES))
                .contains("última cifra")
                .doesNotContain("SGD, κ = 100, giro = 45, hacia el paso");
    }

    @Test
    void programOfSettledRunsSaysNothingOfRounding() {
        assertThat(PythonProgram.write(TestCourse.SHIPPED.experiment("too-much-momentum"), Language.EN))
                .doesNotContain("rounds");
        assertThat(program("sweep")).contains("rounds in another order");
    }
}
