<<heading>>
import csv
import sys
from pathlib import Path  #: table

import numpy as np

np.seterr(all="ignore")

<<constants>>


#:include chance.py
#:include network.py
#:include points.py
<<rules>>


<<rates>>


<<runs>>

rows = csv.writer(sys.stdout, lineterminator="\n")
rows.writerow(["label", "series", "index", "value"])
#:include loop.py
