@echo off
rem Finds a JDK without starting one, by the "release" file in its home; the same order as find-jdk.sh.
rem   call find-jdk.bat 25 java     sets JDK_FOUND to the home of a JDK 25 or newer that has bin\java.exe;
rem                                 else one line on stderr and errorlevel 2
set "JDK_FOUND="
set "JDK_FOUND_FEATURE="

if not defined VMKLAB_JAVA_HOME goto java_home
call :consider "%VMKLAB_JAVA_HOME%" %1 %2
if defined JDK_FOUND exit /b 0
>&2 echo vmklab: VMKLAB_JAVA_HOME=%VMKLAB_JAVA_HOME% is not the home of a JDK %1 or newer.
exit /b 2

:java_home
if defined JAVA_HOME call :consider "%JAVA_HOME%" %1 %2
if defined JDK_FOUND exit /b 0

for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :consider "%%~dp$PATH:j.." %1 %2
if defined JDK_FOUND exit /b 0

for %%v in ("Java" "Eclipse Adoptium" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft" "OpenJDK") do (
    for /d %%h in ("%ProgramFiles%\%%~v\*") do call :consider "%%~h" %1 %2
)
for /d %%h in ("%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do call :consider "%%~h" %1 %2
for /d %%h in ("%USERPROFILE%\.jdks\*") do call :consider "%%~h" %1 %2
for /d %%h in ("%USERPROFILE%\scoop\apps\*jdk*") do call :consider "%%~h\current" %1 %2
if defined JDK_FOUND exit /b 0
>&2 echo vmklab: no JDK %1 or newer found; install one, or set VMKLAB_JAVA_HOME to its home.
exit /b 2

rem Takes the home %1 into JDK_FOUND if it holds a JDK of at least %2 with bin\%3.exe, older than the one found so far.
:consider
if not exist "%~1\bin\%3.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "JDK_FEATURE="
for /f "usebackq tokens=1,2 delims==" %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" set "JDK_FEATURE=%%~l"
if not defined JDK_FEATURE exit /b 0
for /f "delims=.-+_ " %%n in ("%JDK_FEATURE%") do set "JDK_FEATURE=%%n"
if %JDK_FEATURE% LSS %2 exit /b 0
if defined JDK_FOUND if %JDK_FEATURE% GEQ %JDK_FOUND_FEATURE% exit /b 0
set "JDK_FOUND=%~f1"
set "JDK_FOUND_FEATURE=%JDK_FEATURE%"
exit /b 0
