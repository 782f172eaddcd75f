package descenso.export;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the text of values and derivatives. {@link PythonDifferentiatorIT} tests in Python that they are correct. */
class PythonDifferentiatorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x^4/4 - x^2/2 + 0.1*x     | x**4/4 - x**2/2 + 0.1*x           | x**3 - x + 0.1                        | 0.0
            (x*y - 1)^2/2             | (x*y - 1)**2/2                    | (x*y - 1)*y                           | (x*y - 1)*x
            (x^2 - y^2)/2             | (x**2 - y**2)/2                   | x                                     | -y
            5*x^2                     | 5*x**2                            | 10*x                                  | 0.0
            (1-x)^2 + 100*(y-x^2)^2   | (1 - x)**2 + 100*(y - x**2)**2    | -2*(1 - x) - 400*(y - x**2)*x         | 200*(y - x**2)
            k*x + y^k                 | 3*x + y**3                        | 3.0                                   | 3*y**2
            -x^2 - (x - y)            | -x**2 - (x - y)                   | -2*x - 1                              | 1.0
            2^x                       | 2**x                              | slope(2**x, np.log(2))                     | 0.0
            x^0.5                     | x**0.5                            | 0.5*(x**-0.5)                         | 0.0
            sqrt(x^2 + y^2)           | np.sqrt(x**2 + y**2)              | slope(0.5/np.sqrt(x**2 + y**2), 2*x)  | slope(0.5/np.sqrt(x**2 + y**2), 2*y)
            exp(-x^2)                 | np.exp(-x**2)                     | -2*np.exp(-x**2)*x                    | 0.0
            sin(3*x)*y                | np.sin(3*x)*y                     | 3*y*np.cos(3*x)                       | np.sin(3*x)
            abs(x) + max(x, y)        | np.abs(x) + np.maximum(x, y)      | np.sign(x) + np.where(y > x, 0.0, 1.0)| np.where(y > x, 1.0, 0.0)
            if(x > 1, x, 2)           | np.where(x > 1, x, 2.0)           | np.where(x > 1, 1.0, 0.0)             | 0.0
            (x > 1) * y               | np.float64(x > 1)*y               | 0.0                                   | np.float64(x > 1)
            if(x>1 and not y, 1, 0)   | np.where((x > 1 and (not (y != 0))), 1.0, 0.0) | 0.0                      | 0.0
            x/3 + 1/y                 | x/3 + 1/y                         | 0.3333333333333333                    | -1/y**2
            1/(x - x)                 | 1/(x - x)                         | 0.0                                   | 0.0
            1/(k - 3)                 | 1/np.float64(0)                   | 0.0                                   | 0.0
            x/(3 - k)                 | x/np.float64(0)                   | 1/np.float64(0)                       | 0.0
            x*y - x*y + x             | x*y - x*y + x                     | y - y + 1                             | x - x
            x*1e308*k^2               | 1e308*x*9                         | 9*1e308                               | 0.0
            (k-3)^-1 + (k-4)^(k/2)    | np.float64(0)**-1 + (np.float64(-1)**(3/2)) | 0.0                         | 0.0
            x^(k/2)                   | x**(3/2)                          | 3*(x**0.5)/2                          | 0.0
            1e-7*x                    | 1e-7*x                            | 1e-7                                  | 0.0
            """)
    void valuesAndDerivativesAreShort(String text, String value, String byX, String byY) throws ExpressionException {
        PythonDifferentiator differentiator = new PythonDifferentiator(List.of("x", "y"), Map.of("k", 3.0));
        PythonDifferentiator.Dual dual =
                Expression.parse(text, List.of("x", "y", "k")).in(differentiator);
        assertThat(dual.value().text()).isEqualTo(value);
        assertThat(dual.partials()).extracting(PythonProduct::real).containsExactly(byX, byY);
        assertThat(differentiator.lines()).isEmpty();
    }

    /** Tests that the length of the text stays proportional to that of the expression. */
    @Test
    void longExpressionIsWrittenInSeveralLines() throws ExpressionException {
        StringBuilder product = new StringBuilder("1");
        for (int i = 0; i < 300; i++) {
            product.append("*(x - ").append(i).append("*y)");
        }
        PythonDifferentiator differentiator = new PythonDifferentiator(List.of("x", "y"), Map.of());
        PythonDifferentiator.Dual dual =
                Expression.parse(product.toString(), List.of("x", "y")).in(differentiator);
        assertThat(differentiator.lines()).hasSizeBetween(100, 1000).allMatch(line -> line.length() < 400);
        assertThat(dual.value().text()).hasSizeLessThan(100);
    }
}
