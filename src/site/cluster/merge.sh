#!/bin/sh
#SBATCH --job-name=vmklab-merge
#SBATCH --mem=2G
# Joins the parts of sweep-array.sh into sweep.json, in the folder that it is submitted from.
set -eu
exec vmklab sweep --merge part-*.json --json sweep.json
