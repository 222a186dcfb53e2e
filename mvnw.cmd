@echo off
rem Runs Maven on a JDK 25 or newer: the installed Maven if it is 3.8 or newer, else the one pinned in
rem .mvn\maven.properties, fetched once and checked. Without arguments it builds VmkLab and starts it.
setlocal
set "PROJECT=%~dp0"
call "%PROJECT%src\main\launcher\find-jdk.bat" 25 javac || exit /b 2
set "JAVA_HOME=%JDK_FOUND%"
rem What Maven's own libraries do that JDK 24 and newer would warn of.
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"

set "MAVEN="
for %%m in (mvn.cmd) do if not "%%~$PATH:m"=="" set "MAVEN=%%~$PATH:m"
if not defined MAVEN goto pinned
set "MAJOR="
for /f "tokens=3,4 delims=. " %%a in ('call "%MAVEN%" -v 2^>nul ^| findstr /c:"Apache Maven"') do (
    set "MAJOR=%%a"
    set "MINOR=%%b"
)
if not defined MAJOR goto pinned
if %MAJOR% GTR 3 goto run
if %MAJOR% EQU 3 if %MINOR% GEQ 8 goto run

:pinned
for /f "usebackq eol=# tokens=1,* delims==" %%k in ("%PROJECT%.mvn\maven.properties") do set "PINNED_%%k=%%l"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "STORE=%MAVEN_USER_HOME%\vmklab-maven"
set "MAVEN=%STORE%\apache-maven-%PINNED_version%\bin\mvn.cmd"
if exist "%MAVEN%" goto run

>&2 echo mvnw: fetching Maven %PINNED_version%
set "WORK=%STORE%\fetch-%RANDOM%%RANDOM%"
mkdir "%WORK%" || (>&2 echo mvnw: cannot write to %STORE%.& exit /b 2)
curl.exe -fsSL -o "%WORK%\maven.tar.gz" "%PINNED_archive%" || (
    >&2 echo mvnw: cannot fetch %PINNED_archive%.
    rmdir /s /q "%WORK%"
    exit /b 2
)
set "FETCHED="
for /f %%s in ('certutil -hashfile "%WORK%\maven.tar.gz" SHA512 ^| findstr /r /i "^[0-9a-f][0-9a-f]*$"') do set "FETCHED=%%s"
if /i not "%FETCHED%"=="%PINNED_sha512%" (
    >&2 echo mvnw: what came from %PINNED_archive% is not what .mvn\maven.properties pins: SHA-512 differs.
    rmdir /s /q "%WORK%"
    exit /b 2
)
tar.exe -xzf "%WORK%\maven.tar.gz" -C "%WORK%" && move "%WORK%\apache-maven-%PINNED_version%" "%STORE%\" >nul
rmdir /s /q "%WORK%"
if not exist "%MAVEN%" (
    >&2 echo mvnw: cannot unpack Maven %PINNED_version%.
    exit /b 2
)

:run
if not "%~1"=="" (
    call "%MAVEN%" %*
    goto done
)
if not exist "%PROJECT%target\vmklab" >&2 echo Building VmkLab; the first time takes a few minutes.
call "%MAVEN%" -q -f "%PROJECT%pom.xml" -DskipTests || exit /b 1
call "%PROJECT%target\vmklab\bin\vmklab.bat" --start
:done
exit /b %errorlevel%
