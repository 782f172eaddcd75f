package descenso.train.network;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * The kernel that computed the figures of the lessons: vectors of 64 bytes. Other kernels add in another order, and at
 * large learning rates a difference in the last digit changes a whole run.
 */
public final class KernelOfLessons {

    private KernelOfLessons() {}

    /** Tests whether the networks of this JVM use this kernel. */
    public static boolean isUsed() {
        HotSpotDiagnosticMXBean options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return !(FastestKernel.KERNEL instanceof EjmlKernel)
                && options.getVMOption("MaxVectorSize").getValue().equals("64");
    }
}
